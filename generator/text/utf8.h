#pragma once

#include <cstddef>
#include <string_view>

#include "xml/characters.h"

namespace congvan {

/// The character at byte `at`, which moves behind it. What is no UTF-8 is U+FFFD.
inline char32_t take_character(std::string_view utf8, std::size_t& at) {
  if (const auto byte = static_cast<unsigned char>(utf8[at]); byte < 0x80) {
    ++at;
    return byte;
  }
  const Utf8Character character = decode_utf8(utf8, at);
  at += character.length;
  return character.code;
}

/// The byte where the character before byte `at` (above 0) begins.
std::size_t start_before(std::string_view utf8, std::size_t at);

/// How many characters well-formed `utf8` has.
std::size_t count_characters(std::string_view utf8);

}  // namespace congvan
