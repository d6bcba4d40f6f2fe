#include "seal/signature_hole.h"

#include <stdexcept>

#include "crypto/signing_key.h"
#include "paint/pdf_values.h"

namespace congvan {
namespace {

constexpr std::string_view range_key = "/ByteRange[";
constexpr std::string_view contents_key = "/Contents<";
constexpr std::size_t range_width = 44;  // "0 " and three numbers of up to 13 digits

std::string padded(std::string text, std::size_t width) {
  if (text.size() > width) throw std::length_error("a byte range is longer than its room");
  text.resize(width, ' ');
  return text;
}

}  // namespace

std::string open_signature(std::string_view entries, std::size_t room) {
  std::string value = "<<";  // the holes first: the entries may hold anybody's words
  value.append(range_key).append(padded("0 0 0 0", range_width)) += ']';
  value.append(contents_key).append(2 * room, '0') += '>';
  return value.append(entries) + ">>";
}

SignatureHole::SignatureHole(const Revision& revision, PdfObject signature) {
  auto [file, offsets] = revision.finish();
  file_ = std::move(file);
  const std::size_t at = offsets.at(signature.number);
  const std::size_t range = file_.find(range_key, at);
  const std::size_t contents = file_.find(contents_key, at);
  if (range == file_.npos || contents == file_.npos) {
    throw std::logic_error("there is no open signature");
  }
  begin_ = contents + contents_key.size() - 1;
  end_ = file_.find('>', begin_) + 1;
  file_.replace(range + range_key.size(), range_width,
                padded("0 " + std::to_string(begin_) + ' ' + std::to_string(end_) + ' ' +
                           std::to_string(file_.size() - end_),
                       range_width));
}

std::string SignatureHole::digest(DigestKind kind) const {
  const std::string_view file = file_;
  return digest_of(kind, {file.substr(0, begin_), file.substr(end_)});
}

std::string SignatureHole::filled(std::string_view der) && {
  const std::string hex = pdf_hex(der);
  if (hex.size() > end_ - begin_) {
    signing_failed("signature-too-long", {{"bytes", std::to_string(der.size())}});
  }
  file_.replace(begin_ + 1, hex.size() - 2, hex, 1, hex.size() - 2);
  return std::move(file_);
}

}  // namespace congvan
