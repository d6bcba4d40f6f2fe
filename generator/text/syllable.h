#pragma once

#include <cstddef>
#include <string_view>

namespace congvan {

/// Whether a word, NFC and in any case, could be a syllable of Vietnamese: an onset, a rime that
/// the language has, and a tone that the rime may take, over the letter where it is written (hòa
/// and hoà both). Names from elsewhere (Đắk, Pleiku) and abbreviations could not.
bool is_possible_syllable(std::string_view word);

struct SyllableCount {
  std::size_t words = 0;
  std::size_t possible = 0;  ///< of them, syllables
};

enum class CountedWords {
  all,     ///< that hold a letter
  marked,  ///< of these, that hold more than ASCII: what tells one charset from another
};

/// A word is what stands between spaces, digits, and punctuation of ASCII or of typography; any
/// other sign is a part of it, so that words in the wrong charset count as what they are.
SyllableCount count_syllables(std::string_view text, CountedWords counted = CountedWords::all);

/// 0 of a text without words.
double share_of_syllables(std::string_view text);

}  // namespace congvan
