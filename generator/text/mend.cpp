#include "text/mend.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <iterator>

#include "text/utf8.h"

namespace congvan {
namespace {

UChar32 code(char32_t character) { return static_cast<UChar32>(character); }

bool between(char32_t character, char32_t first, char32_t last) {
  return first <= character && character <= last;
}

UScriptCode script(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(code(character), &status);
}

bool is_direction_mark(char32_t c) {
  return c == 0x61C || between(c, 0x200E, 0x200F) || between(c, 0x202A, 0x202E) ||
         between(c, 0x2066, 0x206F);
}

bool is_unusual_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || between(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// How many bytes the clean character at `at` has; 0 where it must be looked at more closely.
std::size_t clean_length(std::string_view words, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < words.size() ? static_cast<unsigned char>(words[at + i]) : 0U;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead > 0x20 && lead < 0x7F) return 1;
  if (lead == 0xC3 || lead == 0xC4 || lead == 0xC5 || lead == 0xC6) {  // U+00C0 to U+01BF
    const bool look_alike =
        (lead == 0xC3 && (byte(1) & 0xDFU) == 0x90U) || (lead == 0xC6 && byte(1) == 0x89U);
    return continues(1) && !look_alike ? 2 : 0;
  }
  if (lead == 0xE1 && (byte(1) == 0xBA || byte(1) == 0xBB)) {  // U+1E80 to U+1EFF
    const bool vietnamese = byte(1) == 0xBA ? byte(2) >= 0xA0 : byte(2) <= 0xB9;
    return continues(2) && vietnamese ? 3 : 0;
  }
  if (lead == 0xE2 && byte(1) == 0x80) {  // – — ‘ ’ “ ” …
    constexpr unsigned common[] = {0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6};
    return std::find(std::begin(common), std::end(common), byte(2)) != std::end(common) ? 3 : 0;
  }
  return 0;
}

bool is_removed(char32_t character) {
  const Mending mending = mending_of(character);
  return mending.flaw != Flaw::none && mending.instead == 0;
}

/// Letters, marks on them, and what will not be there to part them.
bool is_word_part(char32_t character) {
  return u_isalpha(code(character)) || u_charType(code(character)) == U_NON_SPACING_MARK ||
         is_removed(character);
}

}  // namespace

Mending mending_of(char32_t c) {
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return {Flaw::white_space, ' '};
  if (c < 0x20) return {Flaw::control, c == '\v' || c == '\f' ? U' ' : U'\0'};
  if (c < 0x7F) return {};
  if (c == 0xD0 || c == 0x189) return {Flaw::look_alike, U'Đ'};
  if (c == 0xF0 || c == 0x256) return {Flaw::look_alike, U'đ'};
  if (c == 0x85 || c == 0x2029) return {Flaw::white_space, ' '};
  if (c < 0xA0) return {Flaw::control, 0};
  if (is_unusual_space(c)) return {Flaw::unusual_space, ' '};
  if (c == 0xAD) return {Flaw::soft_hyphen, 0};
  if (between(c, 0x2010, 0x2011)) return {Flaw::unusual_hyphen, '-'};
  if (is_direction_mark(c)) return {Flaw::direction_mark, 0};
  if (between(c, 0xFFF9, 0xFFFB)) return {Flaw::control, 0};
  if (c >= 0x34F && u_hasBinaryProperty(code(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
    return {Flaw::zero_width, 0};
  }
  return {};
}

char32_t latin_look_alike(char32_t character) {
  if (character < U'Α') return 0;
  constexpr std::u32string_view foreign =
      U"АВЕЅІЈКМНОРСТУХаеорсухѕіјԁһԛԝ"
      U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
  constexpr std::u32string_view latin =
      U"ABESIJKMHOPCTYXaeopcyxsijdhqw"
      U"ABEZHIKMNOPTYXo";
  static_assert(foreign.size() == latin.size());
  const std::size_t found = foreign.find(character);
  return found == foreign.npos ? 0 : latin[found];
}

Letters letters_around(std::string_view words, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0) {
    const std::size_t before = start_before(words, begin);
    std::size_t next = before;
    if (!is_word_part(take_character(words, next)) || next != begin) break;
    begin = before;
  }
  bool latin = false;
  bool foreign = false;
  std::size_t end = begin;
  for (std::size_t next = begin; next < words.size(); end = next) {
    const char32_t character = take_character(words, next);
    if (!is_word_part(character)) break;
    if (is_removed(character)) continue;
    const UScriptCode of = script(character);
    latin = latin || of == USCRIPT_LATIN;
    foreign = foreign ||
              (of != USCRIPT_LATIN && of != USCRIPT_INHERITED && latin_look_alike(character) == 0);
  }
  return {end, latin && !foreign};
}

CleanWords clean_words(std::string_view words, std::size_t at) {
  CleanWords clean{at, 0};
  const auto letter = [&](std::size_t i) {
    return i < words.size() && words[i] > 0x20 && words[i] < 0x7F;
  };
  while (true) {
    while (letter(clean.end)) {  // most are: no question is put to them twice
      ++clean.end;
      ++clean.characters;
    }
    const std::size_t space =
        clean.characters > 0 && clean.end < words.size() && words[clean.end] == ' ' ? 1 : 0;
    const std::size_t length = clean_length(words, clean.end + space);
    if (length == 0) return clean;
    clean.end += space + length;
    clean.characters += static_cast<int>(space) + 1;
  }
}

}  // namespace congvan
