#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/break_lines.h"

namespace congvan::test {

/// Words as if shaped by a typewriter: each byte 10 pt wide, spaces too. A line may end at each
/// space; "~" is a space that the rules avoid, "+" one that never breaks, "/" a place inside a
/// word,
/// "|" a forced break. Of these only the spaces stay, and have glyphs.
struct Typed {
  ShapedText words;
  std::vector<Break> breaks;

  explicit Typed(std::string_view pattern) {
    std::string letters;
    for (const char c : pattern) {
      const bool space = c == ' ' || c == '~' || c == '+';
      if (c == '|') letters += Text::forced_break;
      if (c != '/' && c != '|') {
        Glyph glyph;
        glyph.id = 1;
        glyph.begin = static_cast<std::uint32_t>(letters.size());
        letters += space ? ' ' : c;
        glyph.end = static_cast<std::uint32_t>(letters.size());
        glyph.space = space;
        glyph.advance = points(10);
        words.glyphs.push_back(glyph);
      }
      if (c == ' ') breaks.push_back({letters.size(), Break::Kind::allowed});
      if (c == '~') breaks.push_back({letters.size(), Break::Kind::avoided});
      if (c == '/') breaks.push_back({letters.size(), Break::Kind::inside});
      if (c == '|') breaks.push_back({letters.size(), Break::Kind::forced});
    }
    words.text = fixed_text(letters);
  }
};

/// The lines with "|" between them.
inline std::string to_string(const ShapedText& words, const std::vector<TextLine>& lines) {
  std::string out;
  for (const TextLine& line : lines) {
    if (&line != &lines.front()) out += '|';
    if (line.begin == line.end) continue;
    const std::size_t begin = words.glyphs[line.begin].begin;
    out += words.text.str().substr(begin, words.glyphs[line.end - 1].end - begin);
  }
  return out;
}

inline Length letters(int count) { return points(10) * count; }

/// Numbers that look random and are the same everywhere (Marsaglia's xorshift).
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed) {}
  int roll(int sides) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 17U;
    state_ ^= state_ << 5U;
    return static_cast<int>(state_ % static_cast<std::uint32_t>(sides));
  }

 private:
  std::uint32_t state_;
};

}  // namespace congvan::test
