#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace congvan {

/// Seven bits a byte, the lowest first; all bytes but the last have their high bit.
inline void put_number(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

/// With their length before them, so that no two ways of cutting words give the same bytes.
inline void put_words(std::string& bytes, std::string_view words) {
  put_number(bytes, words.size());
  bytes += words;
}

}  // namespace congvan
