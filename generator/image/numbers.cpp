#include "image/numbers.h"

namespace congvan {
namespace {

std::uint32_t byte(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

}  // namespace

std::uint32_t high_first(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8 | byte(bytes, at + i);
  return value;
}

std::uint32_t low_first(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8 | byte(bytes, at + i);
  return value;
}

double likely_ppi(double ppi) { return ppi >= 10 && ppi <= 10'000 ? ppi : 0; }

}  // namespace congvan
