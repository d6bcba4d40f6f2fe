#include <algorithm>
#include <cstddef>

#include "text/legacy_decoders.h"
#include "text/syllable.h"
#include "text/tone.h"
#include "xml/characters.h"

namespace congvan {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_d(char c) { return c == 'd' || c == 'D'; }

VowelMark vowel_mark(char c) {
  switch (c) {
    case '(':
      return VowelMark::breve;
    case '^':
      return VowelMark::circumflex;
    case '+':
      return VowelMark::horn;
    default:
      return VowelMark::none;
  }
}

Tone tone_mark(char c) {
  constexpr std::string_view tones = "`?~'.";  // in the order of Tone
  const std::size_t at = tones.find(c);
  return at == tones.npos ? Tone::ngang : static_cast<Tone>(at + 1);
}

/// A word as it is read, and without the tone that its last character would be.
struct Word {
  std::size_t end = 0;
  std::string read;
  std::string without_last;  ///< empty if it does not end in a tone
  bool sure = false;         ///< it has marks that no other writing has
};

/// What the letter at `at` and the marks behind it are; `at` moves behind them.
char32_t take_letter(std::string_view bytes, std::size_t& at, Word& word) {
  const auto next = [&] { return at < bytes.size() ? bytes[at] : '\0'; };
  const char first = bytes[at++];
  if (is_d(first) && is_d(next())) {
    word.sure = word.sure || word.read.empty();
    ++at;
    return first == 'd' ? U'đ' : U'Đ';
  }
  char32_t letter = static_cast<unsigned char>(first);
  const VowelMark mark = vowel_mark(next());
  if (const char32_t marked = with_mark(letter, mark); mark != VowelMark::none && marked != 0) {
    letter = marked;
    ++at;
    word.sure = word.sure || mark == VowelMark::circumflex || tone_mark(next()) != Tone::ngang;
  }
  return letter;
}

Word read_word(std::string_view bytes, std::size_t at) {
  Word word;
  while (at < bytes.size() && is_letter(bytes[at])) {
    const char32_t letter = take_letter(bytes, at, word);
    const Tone tone = at < bytes.size() ? tone_mark(bytes[at]) : Tone::ngang;
    const char32_t toned = tone == Tone::ngang ? 0 : with_tone(letter, tone);
    word.without_last.clear();
    if (toned != 0) {
      word.without_last = word.read;
      append_utf8(word.without_last, letter);
      ++at;
    }
    append_utf8(word.read, toned == 0 ? letter : toned);
  }
  word.end = at;
  return word;
}

/// Whether the backslash at `at` is there for what follows it.
bool escapes(std::string_view bytes, std::size_t at) {
  if (at + 1 >= bytes.size()) return false;
  const char next = bytes[at + 1];
  if (is_d(next)) return at > 0 && is_d(bytes[at - 1]);
  return next == '\\' || vowel_mark(next) != VowelMark::none || tone_mark(next) != Tone::ngang;
}

}  // namespace

void decode_viqr(std::string_view bytes, std::string& out) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (bytes[at] == '\\' && escapes(bytes, at)) {
      out += bytes[at + 1];
      at += 2;
      continue;
    }
    if (!is_letter(bytes[at])) {
      append_utf8(out, bytes[at] < 0 ? replacement_character : static_cast<char32_t>(bytes[at]));
      ++at;
      continue;
    }
    const Word word = read_word(bytes, at);
    const std::string_view typed = bytes.substr(at, word.end - at);
    if (is_possible_syllable(word.read)) {
      out += word.read;
    } else if (is_possible_syllable(word.without_last)) {
      out.append(word.without_last).append(1, typed.back());
    } else {
      out += word.sure ? std::string_view(word.read) : typed;
    }
    at = word.end;
  }
}

}  // namespace congvan
