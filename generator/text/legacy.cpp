#include "text/legacy.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/legacy_decoders.h"
#include "text/legacy_tables.h"
#include "text/letters.h"
#include "text/tone.h"
#include "text/utf8.h"
#include "xml/characters.h"

namespace congvan {
namespace {

constexpr std::array<std::string_view, 9> names = {"utf-8",  "utf-16", "utf-16", "tcvn3", "vni",
                                                   "viscii", "vps",    "cp1258", "viqr"};

char32_t unit_at(std::string_view bytes, std::size_t at, Charset charset) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return charset == Charset::utf_16le ? char32_t{second} << 8 | first
                                      : char32_t{first} << 8 | second;
}
bool leads(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool trails(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

void decode_utf16(std::string_view bytes, Charset charset, std::string& out) {
  std::size_t at = 0;
  while (at + 1 < bytes.size()) {
    const char32_t unit = unit_at(bytes, at, charset);
    at += 2;
    if (!leads(unit)) {
      append_utf8(out, trails(unit) ? replacement_character : unit);
      continue;
    }
    const char32_t low = at + 1 < bytes.size() ? unit_at(bytes, at, charset) : 0;
    if (trails(low)) {
      append_utf8(out, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
      at += 2;
    } else {
      append_utf8(out, replacement_character);
    }
  }
  if (at < bytes.size()) append_utf8(out, replacement_character);
}

/// A charset of one byte a character; tones that are characters of their own are composed.
void decode_bytes(std::string_view bytes, const ByteTable& table, std::string& out) {
  std::string text;
  bool composes = false;
  for (const char byte : bytes) {
    const char32_t letter = table[static_cast<unsigned char>(byte)];
    composes = composes || (letter >= 0x300 && letter < 0x370);
    append_utf8(text, letter);
  }
  out += composes ? composed(text) : text;
}

void decode(std::string_view bytes, Charset charset, std::string& out) {
  switch (charset) {
    case Charset::utf_8:
      out += bytes;
      return;
    case Charset::utf_16le:
    case Charset::utf_16be:
      return decode_utf16(bytes, charset, out);
    case Charset::tcvn3:
      return decode_bytes(bytes, tcvn3_table(), out);
    case Charset::vni:
      return decode_vni(bytes, out);
    case Charset::viscii:
      return decode_bytes(bytes, viscii_table(), out);
    case Charset::vps:
      return decode_bytes(bytes, vps_table(), out);
    case Charset::cp1258:
      return decode_bytes(bytes, cp1258_table(), out);
    case Charset::viqr:
      return decode_viqr(bytes, out);
  }
}

/// How much of the bytes is sure to end with a character, and in an old charset with a word. What
/// is longer than any word is cut wherever it is long enough.
std::size_t whole_part(std::string_view bytes, Charset charset) {
  constexpr std::size_t longest_word = 4096;
  if (charset == Charset::utf_8) return bytes.size();
  if (charset == Charset::utf_16le || charset == Charset::utf_16be) {
    const std::size_t whole = bytes.size() & ~std::size_t{1};
    return whole >= 2 && leads(unit_at(bytes, whole - 2, charset)) ? whole - 2 : whole;
  }
  const std::size_t end = bytes.find_last_of(" \t\r\n,;|\"");
  if (end != bytes.npos) return end + 1;
  return bytes.size() > longest_word ? bytes.size() - 16 : 0;
}

}  // namespace

std::string_view name_of(Charset charset) { return names[static_cast<std::size_t>(charset)]; }

std::optional<FoundCharset> charset_named(std::string_view name, std::string_view sample) {
  const auto named = std::ranges::find(names, name);
  if (named == names.end()) return {};
  const auto charset = static_cast<Charset>(named - names.begin());
  const auto found = recognise(sample.substr(0, 4096));
  if (found && name_of(found->charset) == name) return found;
  return FoundCharset{charset};
}

void Decoder::take(std::string_view bytes, std::string& out) {
  if (held_.empty()) {
    const std::size_t whole = whole_part(bytes, charset_);
    decode(bytes.substr(0, whole), charset_, out);
    held_ = bytes.substr(whole);
    return;
  }
  held_ += bytes;
  const std::size_t whole = whole_part(held_, charset_);
  decode(std::string_view(held_).substr(0, whole), charset_, out);
  held_.erase(0, whole);
}

void Decoder::finish(std::string& out) {
  decode(held_, charset_, out);
  held_.clear();
}

std::string decoded(std::string_view bytes, Charset charset) {
  std::string out;
  decode(bytes, charset, out);
  return out;
}

bool has_lost_capitals(std::string_view text) {
  bool after_capital = false;  // the letter before is one
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = take_character(text, at);
    const bool capital = small_letter(letter) != letter;
    if (after_capital && !capital && letter >= 0x80) {
      std::size_t next = at;
      const char32_t following = at < text.size() ? take_character(text, next) : 0;
      if (small_letter(following) != following) return true;
    }
    after_capital = capital;
  }
  return false;
}

}  // namespace congvan
