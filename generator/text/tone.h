#pragma once

#include <cstdint>

namespace congvan {

enum class Tone : std::uint8_t { ngang, huyen, hoi, nga, sac, nang };

/// A letter without its tone, and the tone: ế is ê and sắc. What takes no tone is itself.
struct TonedLetter {
  char32_t letter = 0;  ///< in its case
  Tone tone = Tone::ngang;
};
TonedLetter without_tone(char32_t letter);

/// The letter with that tone, of a vowel in either case without one ("aăâeêioôơuưy"); 0 of anything
/// else.
char32_t with_tone(char32_t vowel, Tone tone);

/// What makes another vowel of one: ă, â ê ô, ơ ư.
enum class VowelMark : std::uint8_t { none, breve, circumflex, horn };

/// The vowel (in either case, without a tone) with that mark; 0 if it takes none such.
char32_t with_mark(char32_t vowel, VowelMark mark);

/// The small letter of a Vietnamese one without a tone; anything else as it is.
char32_t small_letter(char32_t letter);

}  // namespace congvan
