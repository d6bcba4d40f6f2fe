#include "seal/pdf_builder.h"

#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <utility>

namespace congvan {
namespace {

const std::string range_hole = "/ByteRange[0 0000000 0000000 0000000]";
const std::string contents_hole = "/Contents<30030201050000000000>";

std::string decimal(std::size_t number, int digits) {
  char text[32];
  std::snprintf(text, sizeof text, "%0*zu", digits, number);
  return text;
}

std::string row(char kind, std::size_t place, char last) {
  std::string out(1, kind);
  for (unsigned shift = 32; shift > 0;) {
    shift -= 8;
    out += static_cast<char>(place >> shift & 0xFFU);
  }
  return out + last;
}

}  // namespace

void PdfBuilder::write(int number, const std::string& body) {
  offsets_[number] = all_offsets_[number] = file_.size();
  next_ = std::max(next_, number + 1);
  file_ += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
}

void PdfBuilder::put(int number, const std::string& value) { write(number, value); }

void PdfBuilder::put_stream(int number, const std::string& entries, const std::string& bytes) {
  write(number, "<<" + entries + "/Length " + std::to_string(bytes.size()) + ">>\nstream\n" +
                    bytes + "\nendstream");
}

void PdfBuilder::put_packed(int number, const std::string& value) {
  packed_[number] = value;
  next_ = std::max(next_, number + 1);
}

void PdfBuilder::put_signature(int number, const std::string& entries) {
  put(number, "<<" + range_hole + contents_hole + entries + ">>");
  signature_at_ = offset_of(number);
}

std::string PdfBuilder::trailer_entries(const std::string& more) const {
  std::string entries = "/Root " + root + "/Size " + std::to_string(next_) + more;
  if (last_ > 0) entries += "/Prev " + std::to_string(last_);
  return entries;
}

void PdfBuilder::write_packed() {
  const int stream = next_++;
  std::string index, values;
  for (const auto& [number, value] : packed_) {
    index += std::to_string(number) + ' ' + std::to_string(values.size()) + ' ';
    values += value + ' ';
    packed_in_[number] = stream;
  }
  put_stream(
      stream,
      "/Type/ObjStm/N " + std::to_string(packed_.size()) + "/First " + std::to_string(index.size()),
      index + values);
  packed_.clear();
}

std::size_t PdfBuilder::write_table() {
  const std::size_t start = file_.size();
  file_ += "xref\n";
  if (last_ == 0) file_ += "0 1\n0000000000 65535 f\r\n";
  for (const auto& [number, offset] : offsets_) {
    file_ += std::to_string(number) + " 1\n" + decimal(offset, 10) + " 00000 n\r\n";
  }
  for (const auto& [number, stream] : packed_in_) {  // to older readers there are none
    file_ += std::to_string(number) + " 1\n0000000000 65535 f\r\n";
  }
  return start;
}

std::size_t PdfBuilder::write_stream(bool with_plain, const std::string& trailer) {
  const std::size_t start = file_.size();
  const int number = next_++;
  std::map<int, std::string> rows;
  for (const auto& [packed, stream] : packed_in_) {
    rows[packed] = row(2, static_cast<std::size_t>(stream), 0);
  }
  if (with_plain) {
    for (const auto& [plain, offset] : offsets_) rows[plain] = row(1, offset, 0);
    rows[number] = row(1, start, 0);
  }
  std::string index, bytes;
  for (const auto& [object, bytes_of] : rows) {
    index += std::to_string(object) + " 1 ";
    bytes += bytes_of;
  }
  put_stream(number, "/Type/XRef/W[1 4 1]/Index[" + index + ']' + trailer_entries(trailer), bytes);
  return start;
}

void PdfBuilder::save(Form form, const std::string& trailer) {
  if (!packed_.empty()) write_packed();
  std::string more = trailer;
  if (form == Form::hybrid) {
    more += "/XRefStm " + std::to_string(write_stream(false, trailer));
  }
  const std::size_t start = form == Form::stream ? write_stream(true, trailer) : write_table();
  if (form != Form::stream) file_ += "trailer\n<<" + trailer_entries(more) + ">>\n";
  last_ = start;
  file_ += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
  fill_signature();
  offsets_.clear();
  packed_in_.clear();
}

void PdfBuilder::save_as_is(const std::map<int, std::size_t>& offsets) {
  for (const auto& [number, offset] : offsets) offsets_[number] = offset;
  save();
}

void PdfBuilder::fill_signature() {
  if (signature_at_ == 0) return;
  const std::size_t begin =
      file_.find(contents_hole, signature_at_) + std::string("/Contents").size();
  const std::size_t end = file_.find('>', begin) + 1;
  const std::string range = "/ByteRange[0 " + decimal(begin, 7) + ' ' + decimal(end, 7) + ' ' +
                            decimal(file_.size() - end, 7) + ']';
  file_.replace(file_.find(range_hole, signature_at_), range.size(), range);
  signature_at_ = 0;
}

std::string with_replaced(std::string text, const std::string& words, const std::string& others) {
  const std::size_t at = text.rfind(words);
  if (at == text.npos) throw std::logic_error("no " + words);
  text.replace(at, words.size(), others);
  return text;
}

}  // namespace congvan
