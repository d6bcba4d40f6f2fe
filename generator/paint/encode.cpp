#include "paint/encode.h"

#include <cstddef>

#include "text/utf8.h"
#include "xml/characters.h"

namespace congvan {
namespace {

void append_unit(std::string& out, char32_t unit) {
  out += static_cast<char>(unit >> 8 & 0xFF);
  out += static_cast<char>(unit & 0xFF);
}

}  // namespace

std::string utf16_of(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = take_character(utf8, at);
    if (c < 0x10000) {
      append_unit(out, c);
    } else {
      append_unit(out, 0xD800 + ((c - 0x10000) >> 10));
      append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return out;
}

std::string escape_xml(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = take_character(utf8, at);
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        append_utf8(out, is_xml_character(c) ? c : replacement_character);
    }
  }
  return out;
}

}  // namespace congvan
