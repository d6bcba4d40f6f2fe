#include "xml/reference.h"

#include <array>
#include <optional>
#include <string_view>

#include "xml/characters.h"

namespace congvan {
namespace {

struct Entity {
  std::string_view name;
  char32_t code;
};

constexpr std::array<Entity, 5> entities = {
    {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}}};

std::optional<char32_t> entity_of(std::string_view name) {
  for (const Entity& each : entities) {
    if (each.name == name) return each.code;
  }
  return std::nullopt;
}

std::size_t length_of_name(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    const Utf8Character next = decode_utf8(text, length);
    if (!next.valid) break;
    if (length == 0 ? !is_name_start(next.code) : !is_name_character(next.code)) break;
    length += next.length;
  }
  return length;
}

/// What a digit is worth, or `base` when it is none of that base.
char32_t value_of(char digit, char32_t base) {
  char32_t value = base;
  if (digit >= '0' && digit <= '9') value = static_cast<char32_t>(digit - '0');
  if (digit >= 'a' && digit <= 'f') value = static_cast<char32_t>(digit - 'a' + 10);
  if (digit >= 'A' && digit <= 'F') value = static_cast<char32_t>(digit - 'A' + 10);
  return value < base ? value : base;
}

char32_t read_number(Cursor& cursor, Faults& faults) {
  const std::string_view text = cursor.rest();
  const bool is_hexadecimal = text.starts_with("&#x");
  const char32_t base = is_hexadecimal ? 16 : 10;
  const std::size_t begin = is_hexadecimal ? 3 : 2;
  std::size_t end = begin;
  char32_t code = 0;
  for (; end < text.size() && value_of(text[end], base) < base; ++end) {
    if (code <= 0x10FFFF) code = code * base + value_of(text[end], base);
  }
  const bool is_closed = end > begin && end < text.size() && text[end] == ';';
  const std::string_view whole = text.substr(0, is_closed ? end + 1 : end);
  if (is_closed && is_xml_character(code)) {
    cursor.skip(whole);
    return code;
  }
  faults.in_word("xml-bad-reference", cursor.place(), {{"reference", shown(whole)}});
  return cursor.next();
}

}  // namespace

char32_t read_reference(Cursor& cursor, Faults& faults) {
  if (cursor.looking_at("&#")) return read_number(cursor, faults);
  const std::string_view text = cursor.rest().substr(1);
  const std::string_view name = text.substr(0, length_of_name(text));
  if (name.empty() || !text.substr(name.size()).starts_with(';')) {
    faults.in_word("xml-stray-ampersand", cursor.place());
    return cursor.next();
  }
  const std::optional<char32_t> code = entity_of(name);
  if (!code) {
    faults.in_word("xml-unknown-entity", cursor.place(), {{"name", shown(name)}});
    return cursor.next();
  }
  cursor.skip(cursor.rest().substr(0, name.size() + 2));
  return *code;
}

}  // namespace congvan
