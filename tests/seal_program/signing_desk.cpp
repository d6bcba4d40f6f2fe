#include "seal_program/signing_desk.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <filesystem>

#include "crypto/der.h"
#include "crypto/test_pki.h"
#include "image/png_bytes.h"
#include "letter.h"
#include "pdf_judges.h"
#include "seal/finished_pdf.h"

namespace congvan {
namespace {

std::string open_description() {
  std::string xml = file_text(CONGVAN_SOURCE_DIR "/data/examples/cong-van.xml");
  for (const auto& [part, by] : {std::pair<std::string, std::string>{" value=\"642\"", ""},
                                 {"date=\"2026-07-07\"", "date=\"2026\""}}) {
    const auto at = xml.find(part);
    EXPECT_NE(at, xml.npos) << part;
    xml.replace(at, part.size(), by);
  }
  return xml;
}

std::string big_endian(std::uint32_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFF);
  return bytes;
}

/// A ring on nothing, as a stamp has it, and how many pixels there are to an inch.
std::string ring_png(int width, int height, std::array<int, 3> colour, double ppi) {
  std::string rows;
  for (int y = 0; y < height; ++y) {
    rows += '\0';
    for (int x = 0; x < width; ++x) {
      const double across = (x - width / 2.0) / (width / 2.0);
      const double down = (y - height / 2.0) / (height / 2.0);
      const double radius = std::hypot(across, down);
      for (const int part : colour) rows += static_cast<char>(part);
      rows += radius > 0.9 && radius < 1 ? '\xFF' : '\0';
    }
  }
  const std::string metre = big_endian(static_cast<std::uint32_t>(std::lround(ppi / 0.0254)));
  return png_bytes(
      png_header(static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), 8, 6) +
          png_chunk("pHYs", metre + metre + '\1'),
      rows);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// What a signature covers and the signature itself, as files of a folder.
void unpack(const FinishedPdf& pdf, const SignatureInFile& signature,
            const TemporaryFolder& folder) {
  const std::string& file = pdf.bytes();
  const auto& range = signature.byte_range.value();
  folder.file("content", file.substr(range[0], range[1]) + file.substr(range[2], range[3]));
  folder.file("signature", std::string(der_before_zeros(signature.contents).value()));
}

Outcome openssl(std::vector<std::string> arguments, const TemporaryFolder& folder) {
  return run_program(
      {.program = "/usr/bin/openssl", .arguments = std::move(arguments), .folder = folder.path()});
}

void expect_cades(const FinishedPdf& pdf, const SignatureInFile& signature) {
  const TemporaryFolder folder;
  unpack(pdf, signature, folder);
  const Outcome said =
      openssl({"cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "signature",
               "-content", "content", "-CAfile", test_pki().certificate("root"), "-certfile",
               test_pki().certificate("ca"), "-out", "/dev/null", "-purpose", "any"},
              folder);
  EXPECT_EQ(said.status, 0) << said.err;
  EXPECT_NE(said.err.find("CAdES Verification successful"), std::string::npos) << said.err;
}

/// Poppler knows no document time stamps.
void expect_stamped(const FinishedPdf& pdf, const SignatureInFile& signature) {
  const TemporaryFolder folder;
  unpack(pdf, signature, folder);
  const Outcome said = openssl({"ts", "-verify", "-data", "content", "-in", "signature",
                                "-token_in", "-CAfile", test_pki().certificate("root")},
                               folder);
  EXPECT_EQ(said.status, 0) << said.out << said.err;
}

}  // namespace

SigningDesk::SigningDesk() {
  folder_.file("pass", std::string(TestPki::passphrase_of_all) + "\n");
  std::filesystem::permissions(folder_.file("pass"), std::filesystem::perms::owner_read |
                                                         std::filesystem::perms::owner_write);
  folder_.file("open.xml", open_description());
  folder_.file("signature.png", ring_png(400, 190, {20, 40, 170}, 200));
  folder_.file("seal.png", ring_png(425, 425, {220, 20, 20}, 300));
}

Outcome SigningDesk::run(std::vector<std::string> arguments) const {
  return run_program({.arguments = std::move(arguments), .folder = folder_.path()});
}

std::string SigningDesk::make_letter(const std::string& name) {
  const Outcome made = run({"make", "open.xml", "-o", name});
  EXPECT_EQ(made.status, 0) << made.err;
  return name;
}

Outcome SigningDesk::sign(const std::string& letter, const std::string& slot,
                          const std::string& key, const std::string& out,
                          std::vector<std::string> more) const {
  std::vector<std::string> arguments = {
      "sign", letter, "--slot", slot, "--key", test_pki().pkcs12(key), "--passphrase-file",
      "pass", "-o",   out};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(std::move(arguments));
}

Outcome SigningDesk::issue(const std::string& letter, const std::string& out,
                           std::vector<std::string> more) const {
  std::vector<std::string> arguments = {"issue",
                                        letter,
                                        "--register",
                                        "so.db",
                                        "--date",
                                        "2026-09-08",
                                        "--key",
                                        test_pki().pkcs12("office"),
                                        "--passphrase-file",
                                        "pass",
                                        "--image",
                                        "seal.png",
                                        "-o",
                                        out};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(std::move(arguments));
}

Outcome SigningDesk::verify(const std::string& letter, std::vector<std::string> more) const {
  std::vector<std::string> arguments = {"verify", letter, "--trust",
                                        test_pki().certificate("root")};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(std::move(arguments));
}

void expect_sound(const std::string& bytes, std::size_t signed_fields) {
  const JudgedPdf judged(bytes);
  const Outcome said = judged.asked({"pdfsig", "-nocert", "PDF"});
  EXPECT_EQ(count(said.out, "Signature Validation: Signature is Valid."), signed_fields)
      << said.out;
  EXPECT_EQ(said.out.find("Mismatch"), said.out.npos) << said.out;
  EXPECT_EQ(judged.asked({"qpdf", "--check", "PDF"}).status, 0);
  EXPECT_TRUE(judged.conforms("2a"));
  EXPECT_TRUE(judged.conforms("ua1"));

  Diagnostics says;
  const auto pdf = FinishedPdf::read(bytes, "letter.pdf", says);
  ASSERT_TRUE(pdf) << to_string(says);
  ASSERT_FALSE(pdf->signatures().empty());
  const SignatureInFile& last = pdf->signatures().back();
  if (last.is_time_stamp) return expect_stamped(*pdf, last);
  const bool covers_all = (*last.byte_range)[2] + (*last.byte_range)[3] == bytes.size();
  EXPECT_EQ(count(said.out, "- Total document signed") > 0, covers_all) << said.out;
  expect_cades(*pdf, last);
}

}  // namespace congvan
