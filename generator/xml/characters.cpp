#include "xml/characters.h"

#include <algorithm>
#include <array>

namespace congvan {
namespace {

struct Range {
  unsigned first;
  unsigned last;
};

constexpr std::array<Range, 15> name_starts = {{{'A', 'Z'},
                                                {'a', 'z'},
                                                {0xC0, 0xD6},
                                                {0xD8, 0xF6},
                                                {0xF8, 0x2FF},
                                                {0x370, 0x37D},
                                                {0x37F, 0x1FFF},
                                                {0x200C, 0x200D},
                                                {0x2070, 0x218F},
                                                {0x2C00, 0x2FEF},
                                                {0x3001, 0xD7FF},
                                                {0xF900, 0xFDCF},
                                                {0xFDF0, 0xFFFD},
                                                {0x10000, 0xEFFFF},
                                                {'_', '_'}}};

constexpr std::array<Range, 4> name_continuations = {
    {{'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

bool is_within(unsigned value, const Range& range) {
  return range.first <= value && value <= range.last;
}

template <std::size_t count>
bool is_in(char32_t code, const std::array<Range, count>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& range) { return is_within(code, range); });
}

std::size_t length_by_lead(unsigned lead) {
  if (is_within(lead, {0xC2, 0xDF})) return 2;
  if (is_within(lead, {0xE0, 0xEF})) return 3;
  if (is_within(lead, {0xF0, 0xF4})) return 4;
  return 1;
}

/// Narrower after four leads, so that overlong forms, surrogates and numbers past U+10FFFF fail.
Range second_bytes(unsigned lead) {
  if (lead == 0xE0) return {0xA0, 0xBF};
  if (lead == 0xED) return {0x80, 0x9F};
  if (lead == 0xF0) return {0x90, 0xBF};
  if (lead == 0xF4) return {0x80, 0x8F};
  return {0x80, 0xBF};
}

}  // namespace

Utf8Character decode_utf8(std::string_view bytes, std::size_t at) {
  const unsigned lead = static_cast<unsigned char>(bytes[at]);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t length = length_by_lead(lead);
  if (length == 1) return {};
  unsigned code = lead & (0x7Fu >> length);
  Range allowed = second_bytes(lead);
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i >= bytes.size()) return {replacement_character, i, false};
    const unsigned byte = static_cast<unsigned char>(bytes[at + i]);
    if (!is_within(byte, allowed)) return {replacement_character, i, false};
    code = code << 6 | (byte & 0x3Fu);
    allowed = {0x80, 0xBF};
  }
  return {code, length, true};
}

void append_utf8_beyond_ascii(std::string& out, char32_t code) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x800) {
    put(0xC0 | code >> 6);
  } else {
    if (code < 0x10000) {
      put(0xE0 | code >> 12);
    } else {
      put(0xF0 | code >> 18);
      put(0x80 | (code >> 12 & 0x3F));
    }
    put(0x80 | (code >> 6 & 0x3F));
  }
  put(0x80 | (code & 0x3F));
}

bool is_xml_character(char32_t code) {
  if (code < 0x20) return is_xml_space(code);
  return code <= 0xD7FF || is_within(code, {0xE000, 0xFFFD}) ||
         is_within(code, {0x10000, 0x10FFFF});
}

bool is_name_start(char32_t code) { return code == U':' || is_in(code, name_starts); }

bool is_name_character(char32_t code) {
  return is_name_start(code) || code == U'-' || code == U'.' || is_in(code, name_continuations);
}

}  // namespace congvan
