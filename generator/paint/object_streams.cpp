#include "paint/object_streams.h"

#include <algorithm>

#include "paint/pdf_values.h"

namespace congvan {
namespace {

void append_number(std::string& out, std::uint64_t value, std::size_t bytes) {
  while (bytes-- > 0) out += static_cast<char>(value >> (8 * bytes) & 0xFF);
}

std::size_t bytes_needed(std::uint64_t value) {
  std::size_t bytes = 1;
  while (value >>= 8) ++bytes;
  return bytes;
}

/// The rows of a cross-reference stream: a kind, a number of `width` bytes, a byte.
std::string rows_of(const std::vector<ObjectPlace>& places, std::uint64_t end, std::size_t width) {
  constexpr std::uint64_t free_object = 0, in_file = 1, in_stream = 2;
  std::string rows;
  rows.reserve((places.size() + 1) * (width + 2));
  const auto append_row = [&](std::uint64_t kind, std::uint64_t number, std::uint64_t last) {
    append_number(rows, kind, 1);
    append_number(rows, number, width);
    append_number(rows, last, 1);
  };
  append_row(free_object, 0, 255);
  for (std::size_t number = 1; number < places.size(); ++number) {
    const ObjectPlace& place = places[number];
    if (place.stream == 0) {
      append_row(in_file, place.offset, 0);
    } else {
      append_row(in_stream, place.stream, place.offset);
    }
  }
  append_row(in_file, end, 0);
  return rows;
}

}  // namespace

void begin_object(std::string& file, int number) { (file += std::to_string(number)) += " 0 obj\n"; }
void end_object(std::string& file) { file += "\nendobj\n"; }

void append_stream(std::string& file, int number, std::string_view entries, const Packed& stream) {
  begin_object(file, number);
  ((file += "<<") += entries) += stream.filter;
  ((file += "/Length ") += std::to_string(stream.bytes.size())) += ">>\nstream\r\n";
  (file += stream.bytes) += "\nendstream";
  end_object(file);
}

void ObjectStream::add(int number, std::string_view value) {
  ((index_ += std::to_string(number)) += ' ') += std::to_string(values_.size());
  index_ += ' ';
  (values_ += value) += '\n';
  ++count_;
}

std::string ObjectStream::entries() const {
  return "/Type/ObjStm/N " + std::to_string(count_) + "/First " + std::to_string(index_.size());
}

CrossReferences::CrossReferences(const std::vector<ObjectPlace>& places, std::uint64_t at)
    : end(at),
      count(places.size() + 1),
      width(bytes_needed(std::max<std::uint64_t>(at, count))),
      rows(rows_of(places, at, width)) {}

void append_end(std::string& file, const CrossReferences& references, const Packed& packed,
                const Trailer& trailer) {
  const std::string identity = pdf_hex(bytes_of(trailer.identity));
  append_stream(file, static_cast<int>(references.count) - 1,
                "/Type/XRef/Size " + std::to_string(references.count) + "/W[1 " +
                    std::to_string(references.width) + " 1]/Root " +
                    pdf_reference({trailer.catalogue}) + "/Info " +
                    pdf_reference({trailer.information}) + "/ID[" + identity + identity + "]",
                packed);
  ((file += "startxref\n") += std::to_string(references.end)) += "\n%%EOF\n";
}

}  // namespace congvan
