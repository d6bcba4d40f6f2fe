#include "app/readable.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace congvan {
namespace {

constexpr std::string_view replacement = "\uFFFD";

struct Character {
  char32_t code = 0xFFFD;
  std::size_t bytes = 1;
};

/// The character at the front of `words`, which are not empty.
Character first_of(std::string_view words) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || words.size() < size) return {};
  char32_t code = lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return {};
    code = (code << 6U) | (byte(i) & 0x3FU);
  }
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < least[size] || code > 0x10FFFF || surrogate) return {};
  return {code, size};
}

bool is_control(char32_t code) {
  const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 || turns;
}

bool is_combining(char32_t code) { return code >= 0x300 && code < 0x370; }

/// `words` cut into characters, each fit to be shown.
std::vector<std::string> characters(std::string_view words) {
  std::vector<std::string> all;
  while (!words.empty()) {
    const std::size_t bytes = first_of(words).bytes;
    all.push_back(readable(words.substr(0, bytes), true));
    words.remove_prefix(bytes);
  }
  return all;
}

}  // namespace

std::string readable(std::string_view words, bool keep_tabs) {
  std::string shown;
  while (!words.empty()) {
    const auto [code, bytes] = first_of(words);
    const bool hidden = code == 0xFFFD || (is_control(code) && !(keep_tabs && code == '\t'));
    shown += hidden ? replacement : words.substr(0, bytes);
    words.remove_prefix(bytes);
  }
  return shown;
}

std::string with_caret(std::string_view line, int column, int width) {
  const auto all = characters(line);
  const std::size_t room = static_cast<std::size_t>(width);
  const std::size_t at = std::min(static_cast<std::size_t>(std::max(column, 1)) - 1, all.size());
  const std::size_t begin = at < room * 2 / 3 ? 0 : at - room / 2;
  const std::size_t end = std::min(all.size(), begin + room);
  std::string shown = begin > 0 ? "…" : "";
  std::string under = begin > 0 ? " " : "";
  for (std::size_t i = begin; i < end; ++i) {
    shown += all[i];
    if (i < at && !is_combining(first_of(all[i]).code)) under += all[i] == "\t" ? "\t" : " ";
  }
  if (end < all.size()) shown += "…";
  return shown + "\n" + under + "^";
}

}  // namespace congvan
