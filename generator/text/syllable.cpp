#include "text/syllable.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "text/tone.h"
#include "text/utf8.h"

namespace congvan {
namespace {

constexpr std::size_t longest = 7;  ///< nghiêng

/// What a word is made of, small and without its tone.
struct Letters {
  std::array<char32_t, longest> letters{};
  std::size_t count = 0;
  Tone tone = Tone::ngang;
  std::size_t toned = longest;  ///< which letter has the tone

  std::u32string_view view() const { return {letters.data(), count}; }
};

bool read(std::string_view word, Letters& read) {
  for (std::size_t at = 0; at < word.size();) {
    if (read.count == longest) return false;
    const TonedLetter next = without_tone(take_character(word, at));
    if (next.tone != Tone::ngang) {
      if (read.tone != Tone::ngang) return false;
      read.tone = next.tone;
      read.toned = read.count;
    }
    read.letters[read.count++] = small_letter(next.letter);
  }
  return read.count > 0;
}

constexpr std::u32string_view onsets[] = {
    U"",  U"b",  U"c",   U"ch", U"d", U"đ",  U"g",  U"gh", U"gi", U"h", U"k",  U"kh", U"l", U"m",
    U"n", U"ng", U"ngh", U"nh", U"p", U"ph", U"qu", U"r",  U"s",  U"t", U"th", U"tr", U"v", U"x"};

/// A nucleus, and the ends it may have; "-" is to have none.
struct Rimes {
  std::u32string_view nucleus;
  std::u32string_view ends;
};
constexpr Rimes rimes[] = {
    {U"a", U"- c ch i m n ng nh o p t u y"},
    {U"ă", U"c m n ng p t"},
    {U"â", U"c m n ng p t u y"},
    {U"e", U"- c m n ng o p t"},
    {U"ê", U"- ch m n nh p t u"},
    {U"i", U"- ch m n nh p t u"},
    {U"ia", U"-"},
    {U"iê", U"c m n ng p t u"},
    {U"y", U"-"},
    {U"yê", U"m n ng t u"},
    {U"o", U"- c i m n ng p t"},
    {U"oo", U"c ng"},
    {U"ô", U"- c i m n ng p t"},
    {U"ơ", U"- i m n p t"},
    {U"u", U"- c i m n ng p t"},
    {U"ua", U"-"},
    {U"uô", U"c i m n ng t"},
    {U"ư", U"- c i m ng t u"},
    {U"ưa", U"-"},
    {U"ươ", U"c i m n ng p t u"},
    {U"oa", U"- c ch i m n ng nh o p t y"},
    {U"oă", U"c m n ng p t"},
    {U"oe", U"- n o t"},
    {U"uâ", U"n ng t y"},
    {U"uê", U"- ch nh"},
    {U"uơ", U"-"},
    {U"uy", U"- ch n nh p t u"},
    {U"uya", U"-"},
    {U"uyê", U"n t"},
};

const std::unordered_set<std::u32string>& known_rimes() {
  static const std::unordered_set<std::u32string> known = [] {
    std::unordered_set<std::u32string> all;
    for (const Rimes& row : rimes) {
      for (std::u32string_view rest = row.ends; !rest.empty();) {
        const std::u32string_view end = rest.substr(0, rest.find(U' '));
        rest.remove_prefix(std::min(rest.size(), end.size() + 1));
        all.insert(std::u32string(row.nucleus) + std::u32string(end == U"-" ? U"" : end));
      }
    }
    return all;
  }();
  return known;
}

bool is_vowel(char32_t letter) { return with_tone(letter, Tone::sac) != 0; }
bool is_front(char32_t letter) {
  return letter == U'e' || letter == U'ê' || letter == U'i' || letter == U'y';
}

/// Which onset may stand before which rime, as they are spelt.
bool may_join(std::u32string_view onset, std::u32string_view rime) {
  const char32_t first = rime.front();
  if (onset == U"k" || onset == U"gh" || onset == U"ngh") return is_front(first);
  if (onset == U"c" || onset == U"ng") return !is_front(first);
  if (onset == U"g") return first == U'i' || !is_front(first);  // gì, gìn, giếng
  if (onset == U"gi") return first != U'i' && first != U'y';
  if (onset == U"qu") return rime == U"ôc" || (first != U'o' && first != U'ô' && first != U'u');
  if (rime == U"y") {
    constexpr std::u32string_view before_y = U"hklmstv";
    return onset.empty() || (onset.size() == 1 && before_y.find(onset[0]) != before_y.npos);
  }
  if (rime.starts_with(U"yê")) return onset.empty();
  if (rime.starts_with(U"iê")) return !onset.empty();
  return true;
}

/// After qu its u has been taken off the rime: quy, quyết, quỳnh are qu and what follows the u of
/// uy, uyết, uynh.
bool is_rime(std::u32string_view onset, std::u32string_view rime) {
  const auto known = [](std::u32string_view words) {
    return known_rimes().contains(std::u32string(words));
  };
  return known(rime) || (onset == U"qu" && known(U"u" + std::u32string(rime)));
}

/// Whether the tone of a rime is written over its letter `at`.
bool takes_tone_at(std::u32string_view onset, std::u32string_view rime, std::size_t at) {
  if (at >= rime.size()) return false;
  const auto beyond_ascii = [](char32_t letter) { return letter >= 0x80; };
  const auto marked = std::find_if(rime.rbegin(), rime.rend(), beyond_ascii);
  if (marked != rime.rend()) return &rime[at] == &*marked;
  const auto vowels =
      static_cast<std::size_t>(std::find_if_not(rime.begin(), rime.end(), is_vowel) - rime.begin());
  if (vowels < rime.size()) return at + 1 == vowels;
  if (rime == U"oa" || rime == U"oe" || (rime == U"uy" && onset != U"qu")) return at < 2;
  return at == (vowels == 3 ? 1U : 0U);
}

bool may_take(std::u32string_view rime, Tone tone) {
  const char32_t last = rime.back();
  const bool stops = last == U'c' || last == U'p' || last == U't' || rime.ends_with(U"ch");
  return !stops || tone == Tone::sac || tone == Tone::nang;
}

bool is_syllable(const Letters& word, std::u32string_view onset) {
  const std::u32string_view rime = word.view().substr(onset.size());
  if (rime.empty() || !may_join(onset, rime) || !is_rime(onset, rime)) return false;
  if (!may_take(rime, word.tone)) return false;
  return word.tone == Tone::ngang ||
         (word.toned >= onset.size() && takes_tone_at(onset, rime, word.toned - onset.size()));
}

bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/// Quotation marks, dashes, the ellipsis, a no-break space, the byte order mark.
bool is_typographic(char32_t c) { return c == 0xA0 || (c >= 0x2000 && c <= 0x206F) || c == 0xFEFF; }

}  // namespace

bool is_possible_syllable(std::string_view word) {
  Letters letters;
  if (!read(word, letters)) return false;
  return std::ranges::any_of(onsets, [&](std::u32string_view onset) {
    return letters.view().starts_with(onset) && is_syllable(letters, onset);
  });
}

SyllableCount count_syllables(std::string_view text, CountedWords counted) {
  SyllableCount count;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::size_t end = at;
    bool has_letter = false;
    bool marked = false;
    while (at < text.size()) {
      const char32_t c = take_character(text, at);
      const bool beyond = c >= 0x80 && !is_typographic(c);
      if (!beyond && !is_ascii_letter(c)) break;
      has_letter = has_letter || !beyond || c >= 0xC0;
      marked = marked || beyond;
      end = at;
    }
    if (!has_letter || (counted == CountedWords::marked && !marked)) continue;
    ++count.words;
    if (is_possible_syllable(text.substr(begin, end - begin))) ++count.possible;
  }
  return count;
}

double share_of_syllables(std::string_view text) {
  const SyllableCount count = count_syllables(text);
  if (count.words == 0) return 0;
  return static_cast<double>(count.possible) / static_cast<double>(count.words);
}

}  // namespace congvan
