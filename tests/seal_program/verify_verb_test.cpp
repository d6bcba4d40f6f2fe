// What `congvan verify` holds of letters that were tampered with, by its exit status and its words.

#include <gtest/gtest.h>

#include "crypto/test_pki.h"
#include "seal/finished_pdf.h"
#include "seal_program/signing_desk.h"

namespace congvan {
namespace {

constexpr int unknown_status = 11, broken_status = 12, unsigned_status = 13, damaged_status = 4;

/// A letter signed by its leader and sealed: 0.pdf as drafted, 1.pdf, 2.pdf.
class VerifyVerb : public testing::Test {
 protected:
  VerifyVerb() {
    desk.make_letter("0.pdf");
    EXPECT_EQ(desk.sign("0.pdf", "leader", "duc", "1.pdf", {"--image", "signature.png"}).status, 0);
    EXPECT_EQ(desk.sign("1.pdf", "seal", "office", "2.pdf", {"--image", "seal.png"}).status, 0);
  }

  Outcome verdict_of(const std::string& bytes, std::vector<std::string> more = {}) {
    desk.write("x.pdf", bytes);
    more.emplace_back("--online");
    return desk.verify("x.pdf", std::move(more));
  }

  /// 2.pdf with each occurrence of some bytes replaced by as many others, from an offset on.
  std::string altered(const std::string& part, const std::string& by, std::size_t from = 0) {
    std::string bytes = desk.bytes("2.pdf");
    const auto at = bytes.find(part, from);
    EXPECT_NE(at, bytes.npos) << part;
    bytes.replace(at, part.size(), by);
    return bytes;
  }

  SigningDesk desk;
};

TEST_F(VerifyVerb, TellsValidUnknownBrokenAndUnsignedApart) {
  EXPECT_EQ(verdict_of(desk.bytes("2.pdf")).status, 0) << desk.verify("2.pdf").out;
  EXPECT_EQ(desk.run({"verify", "2.pdf"}).status, unknown_status);
  EXPECT_EQ(desk.verify("0.pdf").status, unsigned_status);
  std::string flipped = desk.bytes("2.pdf");
  flipped[flipped.size() / 10] = static_cast<char>(flipped[flipped.size() / 10] ^ 1);
  const int status = verdict_of(flipped).status;
  EXPECT_TRUE(status == broken_status || status == damaged_status) << status;
}

TEST_F(VerifyVerb, SpeaksToClerksInTheirLanguage) {
  const Outcome vi = desk.run(
      {"verify", "2.pdf", "--trust", test_pki().certificate("root"), "--online", "--lang", "vi"});
  EXPECT_NE(vi.out.find("leader: HỢP LỆ"), vi.out.npos) << vi.out;
  EXPECT_NE(vi.out.find("Người ký: Nguyễn Văn Đức"), vi.out.npos) << vi.out;
  const Outcome en = verdict_of(desk.bytes("2.pdf"), {"--lang", "en"});
  EXPECT_NE(en.out.find("seal: VALID"), en.out.npos) << en.out;
  EXPECT_NE(en.out.find("It covers the whole file"), en.out.npos) << en.out;
}

TEST_F(VerifyVerb, FindsAWordChangedInASignedRevision) {
  const std::string bytes = altered("PPKLite", "PPKLitf", desk.bytes("1.pdf").size());
  EXPECT_EQ(verdict_of(bytes).status, broken_status);
}

TEST_F(VerifyVerb, FindsAnAlteredByteRange) {
  const std::string bytes = desk.bytes("2.pdf");
  const auto at = bytes.rfind("/ByteRange[0 ");
  ASSERT_NE(at, bytes.npos);
  std::string other = bytes;
  other[at + 13] = other[at + 13] == '1' ? '2' : '1';
  EXPECT_EQ(verdict_of(other).status, broken_status);
}

TEST_F(VerifyVerb, FindsWhatWasAppendedToASignedLetter) {
  // Incremental saving: the page shows nothing any more, and no byte that was signed has changed.
  const std::string signed_letter = desk.bytes("2.pdf");
  Diagnostics says;
  const auto pdf = FinishedPdf::read(signed_letter, "2.pdf", says);
  ASSERT_TRUE(pdf);
  const std::string number = std::to_string(pdf->page_object(1).number);
  const std::string offset = std::to_string(signed_letter.size());
  const std::string object =
      number + " 0 obj\n<</Type/Page/MediaBox[0 0 595 842]/Parent 2 0 R>>\nendobj\n";
  const std::string table =
      "xref\n" + number + " 1\n" + std::string(10 - offset.size(), '0') + offset + " 00000 n\r\n";
  const std::size_t start = signed_letter.size() + object.size();
  const std::string evil = signed_letter + object + table + "trailer\n<</Size " +
                           std::to_string(pdf->next_object()) + "/Root 1 0 R/Prev " +
                           std::to_string(pdf->last_cross_references()) + ">>\nstartxref\n" +
                           std::to_string(start) + "\n%%EOF\n";
  const int status = verdict_of(evil).status;
  EXPECT_TRUE(status == broken_status || status == damaged_status) << status;
}

TEST_F(VerifyVerb, FindsATruncatedFile) {
  const std::string bytes = desk.bytes("2.pdf");
  const std::size_t sealed_at = desk.bytes("1.pdf").size();
  // Back to an earlier revision is a letter that was signed once: that is no lie.
  EXPECT_EQ(verdict_of(bytes.substr(0, sealed_at)).status, 0);
  for (const std::size_t size : {sealed_at + 100, bytes.size() - 10, std::size_t{100}}) {
    EXPECT_EQ(verdict_of(bytes.substr(0, size)).status, damaged_status) << size;
  }
}

TEST_F(VerifyVerb, FindsASignatureByAnotherOfTheSameName) {
  // The contents of one signature in the place of the other.
  Diagnostics says;
  const auto pdf = FinishedPdf::read(desk.bytes("2.pdf"), "2.pdf", says);
  ASSERT_TRUE(pdf);
  const auto& first = pdf->signatures()[0];
  const auto& second = pdf->signatures()[1];
  std::string bytes = desk.bytes("2.pdf");
  const std::string contents =
      bytes.substr(first.contents_begin, first.contents_end - first.contents_begin);
  const std::size_t room = second.contents_end - second.contents_begin;
  std::string moved = contents.substr(0, contents.size() - 1);
  moved.resize(room - 1, '0');
  bytes.replace(second.contents_begin, room, moved + '>');
  EXPECT_EQ(verdict_of(bytes).status, broken_status);
}

TEST_F(VerifyVerb, WritesALineOfJsonForEachSignature) {
  const Outcome said = verdict_of(desk.bytes("2.pdf"), {"--json"});
  EXPECT_EQ(std::count(said.out.begin(), said.out.end(), '\n'), 2) << said.out;
  EXPECT_NE(said.out.find("\"fields\":[\"leader\"]"), said.out.npos);
  EXPECT_NE(said.out.find("\"signer\":\"Nguyễn Văn Đức\""), said.out.npos);
  EXPECT_NE(said.out.find("\"revisions_after\":1"), said.out.npos);
}

}  // namespace
}  // namespace congvan
