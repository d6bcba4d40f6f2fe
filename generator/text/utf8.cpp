#include "text/utf8.h"

#include <algorithm>

namespace congvan {
namespace {

bool is_start(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

std::size_t start_before(std::string_view utf8, std::size_t at) {
  const std::size_t furthest = at < 4 ? 0 : at - 4;
  for (std::size_t start = at; start-- > furthest;) {
    if (is_start(utf8[start])) return start;
  }
  return at - 1;
}

std::size_t count_characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), is_start));
}

}  // namespace congvan
