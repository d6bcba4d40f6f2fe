#include "paint/object_streams.h"

#include <string_view>

namespace congvan {
namespace {

std::string stream_object(std::size_t number, const std::string& entries, std::string_view bytes,
                          const Deflater& deflater) {
  const std::string packed = deflater.deflated(bytes);
  return std::to_string(number) + " 0 obj\n<<" + entries + "/Filter/FlateDecode/Length " +
         std::to_string(packed.size()) + ">>\nstream\r\n" + packed + "\nendstream\nendobj\n";
}

void append_number(std::string& out, std::size_t value, std::size_t bytes) {
  while (bytes-- > 0) out += static_cast<char>(value >> (8 * bytes) & 0xFF);
}

std::size_t bytes_needed(std::size_t value) {
  std::size_t bytes = 1;
  while (value >>= 8) ++bytes;
  return bytes;
}

}  // namespace

void ObjectStream::add(int number, const std::string& value) {
  index_ += std::to_string(number) + ' ' + std::to_string(values_.size()) + ' ';
  values_ += value + '\n';
  ++count_;
}

std::string ObjectStream::object(int number, const Deflater& deflater) const {
  return stream_object(
      static_cast<std::size_t>(number),
      "/Type/ObjStm/N " + std::to_string(count_) + "/First " + std::to_string(index_.size()),
      index_ + values_, deflater);
}

std::string cross_references(std::vector<ObjectPlace> places, std::size_t offset,
                             const Deflater& deflater, const std::string& entries) {
  constexpr std::size_t free_object = 0, in_file = 1, in_stream = 2;
  const std::size_t own_number = places.size();
  places.push_back({offset, 0, 0});
  const std::size_t width = bytes_needed(offset > own_number ? offset : own_number);
  std::string rows;
  for (std::size_t number = 0; number < places.size(); ++number) {
    const ObjectPlace& place = places[number];
    append_number(rows, number == 0 ? free_object : place.stream == 0 ? in_file : in_stream, 1);
    append_number(rows, place.stream == 0 ? place.offset : static_cast<std::size_t>(place.stream),
                  width);
    append_number(rows, number == 0 ? 255 : place.index, 1);
  }
  return stream_object(own_number,
                       "/Type/XRef/Size " + std::to_string(places.size()) + "/W[1 " +
                           std::to_string(width) + " 1]" + entries,
                       rows, deflater) +
         "startxref\n" + std::to_string(offset) + "\n%%EOF\n";
}

}  // namespace congvan
