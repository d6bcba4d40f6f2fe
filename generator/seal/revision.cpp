#include "seal/revision.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <utility>
#include <vector>

#include "paint/digest.h"
#include "paint/pdf_values.h"

namespace congvan {
namespace {

std::string stream_value(std::string_view entries, const Packed& stream) {
  std::string value = "<<";
  value.append(entries).append(stream.filter);
  return value + "/Length " + std::to_string(stream.bytes.size()) + ">>\nstream\n" + stream.bytes +
         "\nendstream";
}

/// Neighbouring numbers make one subsection: the first of them and how many.
std::vector<std::pair<int, int>> subsections(const std::map<int, std::size_t>& offsets) {
  std::vector<std::pair<int, int>> all;
  for (const auto& [number, offset] : offsets) {
    if (all.empty() || all.back().first + all.back().second != number) all.emplace_back(number, 0);
    ++all.back().second;
  }
  return all;
}

std::string decimal(std::size_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

/// ISO 32000-1, 7.5.4.
std::string table(const std::map<int, std::size_t>& offsets) {
  std::string out = "xref\n";
  for (const auto& [first, count] : subsections(offsets)) {
    out += std::to_string(first) + ' ' + std::to_string(count) + '\n';
    for (int number = first; number < first + count; ++number) {
      out += decimal(offsets.at(number), 10) + " 00000 n\r\n";
    }
  }
  return out;
}

constexpr int offset_bytes = 4;  // a file has no more than the limits of who reads it

/// 7.5.8: of each object the kind 1, its offset, its generation 0.
std::string rows(const std::map<int, std::size_t>& offsets) {
  std::string out;
  for (const auto& [number, offset] : offsets) {
    out += '\1';
    for (int byte = offset_bytes; byte-- > 0;) {
      out += static_cast<char>(offset >> (8 * byte) & 0xFF);
    }
    out += '\0';
  }
  return out;
}

std::string index(const std::map<int, std::size_t>& offsets) {
  std::string out = "/Index[";
  for (const auto& [first, count] : subsections(offsets)) {
    if (out.back() != '[') out += ' ';
    out += std::to_string(first) + ' ' + std::to_string(count);
  }
  return out + ']';
}

}  // namespace

Revision::Revision(const FinishedPdf& pdf) : pdf_(pdf), next_(pdf.next_object()) {}

PdfObject Revision::reserve() { return {next_++}; }

PdfObject Revision::add(std::string_view entries, const Packed* stream) {
  const PdfObject object = reserve();
  if (stream) {
    put_stream(object, entries, *stream);
  } else {
    put(object, "<<" + std::string(entries) + ">>");
  }
  return object;
}

AddObject Revision::adder() {
  return [this](std::string_view entries, const Packed* stream) { return add(entries, stream); };
}

void Revision::put(PdfObject object, std::string value) {
  objects_[object.number] = std::move(value);
}

void Revision::put_stream(PdfObject object, std::string_view entries, const Packed& stream) {
  put(object, stream_value(entries, stream));
}

/// The second part of the /ID tells this revision from the others of the file (14.4).
std::string Revision::trailer_entries(int size) const {
  QPDFObjectHandle trailer = pdf_.objects().getTrailer();
  std::string matter;
  for (const auto& [number, value] : objects_) matter += value;
  const std::string own = pdf_hex(bytes_of(digest_of(matter)));
  QPDFObjectHandle identity = trailer.getKey("/ID");
  const bool has_identity = identity.isArray() && identity.getArrayNItems() == 2;
  std::string entries =
      "/Size " + std::to_string(size) + "/Prev " + std::to_string(pdf_.last_cross_references()) +
      "/Root " + trailer.getKey("/Root").unparse() + "/ID[" +
      (has_identity ? pdf_hex(identity.getArrayItem(0).getStringValue()) : own) + own + ']';
  if (trailer.hasKey("/Info")) entries += "/Info " + trailer.getKey("/Info").unparse();
  return entries;
}

Revision::Appended Revision::finish() const {
  Appended made{pdf_.bytes(), {}};
  std::string& file = made.file;
  if (!file.ends_with('\n')) file += '\n';
  for (const auto& [number, value] : objects_) {
    made.offsets[number] = file.size();
    file += std::to_string(number) + " 0 obj\n" + value + "\nendobj\n";
  }
  const std::size_t start = file.size();
  if (pdf_.has_cross_reference_streams()) {
    std::map<int, std::size_t> offsets = made.offsets;
    offsets[next_] = start;
    file += std::to_string(next_) + " 0 obj\n" +
            stream_value("/Type/XRef/W[1 " + std::to_string(offset_bytes) + " 1]" + index(offsets) +
                             trailer_entries(next_ + 1),
                         packed_plain(rows(offsets))) +
            "\nendobj\n";
  } else {
    file += table(made.offsets) + "trailer\n<<" + trailer_entries(next_) + ">>\n";
  }
  file += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
  return made;
}

}  // namespace congvan
