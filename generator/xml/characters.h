#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace congvan {

constexpr char32_t replacement_character = 0xFFFD;

/// One character of UTF-8 text and the number of bytes it takes.
struct Utf8Character {
  char32_t code = replacement_character;
  std::size_t length = 1;
  bool valid = false;  ///< false: the bytes are no UTF-8, and `code` is U+FFFD
};

/// The character that begins at `bytes[at]`. Of a broken one, `length` covers as much as could have
/// begun a character, at least one byte (The Unicode Standard, 3.9, maximal subparts).
Utf8Character decode_utf8(std::string_view bytes, std::size_t at);

void append_utf8_beyond_ascii(std::string& out, char32_t code);

inline void append_utf8(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else {
    append_utf8_beyond_ascii(out, code);
  }
}

/// The classes of XML 1.0, fifth edition: Char, NameStartChar, NameChar, S.
bool is_xml_character(char32_t code);
bool is_name_start(char32_t code);
bool is_name_character(char32_t code);
constexpr bool is_xml_space(char32_t code) {
  return code == U' ' || code == U'\t' || code == U'\n' || code == U'\r';
}

}  // namespace congvan
