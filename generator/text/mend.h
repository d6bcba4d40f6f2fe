#pragma once

#include <cstddef>
#include <string_view>

namespace congvan {

/// What may be amiss with a character that a writer did not mean.
enum class Flaw {
  none,
  white_space,     ///< what separates words: one space, not worth a word to the writer
  look_alike,      ///< a letter of another alphabet in place of a Vietnamese one
  unusual_space,   ///< a no-break, thin or wide space
  unusual_hyphen,  ///< a no-break hyphen
  soft_hyphen,     ///< and these take no room at all
  zero_width,
  direction_mark,
  control,
};
inline constexpr std::size_t flaw_count = 9;

/// A flaw and what stands in the place of the character that has it; 0 where nothing does.
struct Mending {
  Flaw flaw = Flaw::none;
  char32_t instead = 0;
};

/// How to mend a character by itself. Without a flaw, it stays.
Mending mending_of(char32_t character);

/// The Latin letter that a Greek or Cyrillic one looks like; 0 where there is none.
char32_t latin_look_alike(char32_t character);

/// Letters that stand together around byte `at`, up to byte `end`, and whether the Greek and
/// Cyrillic ones among them were meant to be Latin: some are Latin, and every other one looks it.
struct Letters {
  std::size_t end = 0;
  bool meant_latin = false;
};
Letters letters_around(std::string_view words, std::size_t at);

/// Bytes from `at` that need no mending and are NFC by themselves: Vietnamese letters, ASCII,
/// common punctuation, and single spaces between them. They neither begin nor end with a space.
struct CleanWords {
  std::size_t end = 0;
  int characters = 0;
};
CleanWords clean_words(std::string_view words, std::size_t at);

}  // namespace congvan
