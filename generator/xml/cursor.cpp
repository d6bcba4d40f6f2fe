#include "xml/cursor.h"

#include <array>

#include "xml/characters.h"

namespace congvan {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string hexadecimal(char32_t value, int digits) {
  constexpr std::string_view names = "0123456789ABCDEF";
  std::string text;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) text += names[value >> shift & 0xF];
  return text;
}

}  // namespace

bool Cursor::looking_at_space() const {
  return !at_end() && is_xml_space(static_cast<unsigned char>(bytes_[at_]));
}

bool Cursor::looking_at_name(std::size_t ahead) const {
  return ahead < rest().size() && is_name_start(peek(ahead));
}

char32_t Cursor::peek(std::size_t ahead) const {
  const char32_t code = decode_utf8(bytes_, at_ + ahead).code;
  return is_xml_character(code) ? code : replacement_character;
}

char32_t Cursor::next_line_break() {
  at_ += looking_at("\r\n") ? 2u : 1u;
  ++place_.line;
  place_.column = 1;
  return U'\n';
}

char32_t Cursor::next_rare() {
  if (looking_at('\n') || looking_at('\r')) return next_line_break();
  const Utf8Character read = decode_utf8(bytes_, at_);
  char32_t code = read.code;
  if (!read.valid) {
    if (line_of_bad_bytes_ != place_.line) {
      const auto byte = static_cast<unsigned char>(bytes_[at_]);
      faults_.in_word("xml-not-utf8", place_,
                      {{"byte", hexadecimal(byte, 2)}, {"offset", std::to_string(at_)}});
    }
    line_of_bad_bytes_ = place_.line;
  } else if (!is_xml_character(code)) {
    faults_.in_word("xml-forbidden-character", place_,
                    {{"character", "U+" + hexadecimal(code, 4)}});
    code = replacement_character;
  }
  at_ += read.length;
  ++place_.column;
  return code;
}

void Cursor::skip_bom() {
  if (looking_at(byte_order_mark)) at_ += byte_order_mark.size();
}

void Cursor::skip_space() {
  while (looking_at_space()) next();
}

bool Cursor::skip(std::string_view ascii) {
  if (!looking_at(ascii)) return false;
  at_ += ascii.size();
  place_.column += static_cast<int>(ascii.size());
  return true;
}

void Cursor::skip_until_any(std::string_view ascii) {
  while (!at_end() && ascii.find(bytes_[at_]) == std::string_view::npos) next();
}

std::string Cursor::name() {
  std::string name;
  if (!looking_at_name()) return name;
  while (!at_end() && is_name_character(peek())) append_utf8(name, next());
  return name;
}

}  // namespace congvan
