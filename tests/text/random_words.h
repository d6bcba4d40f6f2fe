#pragma once

#include <string>
#include <string_view>

#include "text/breakable.h"
#include "text/typed.h"

namespace congvan::test {

/// Words of all shapes with all kinds of breaks: syllables and long words, marks and letters of
/// several bytes, forced breaks (also two at once), several spaces, and in one of eight paragraphs
/// glyphs that step back.
class RandomWords {
 public:
  /// `scale` makes all of them wider.
  explicit RandomWords(Dice& dice, int scale = 1) : dice_(dice), scale_(scale) { grow(); }

  ShapedText words;
  std::vector<Break> breaks;

 private:
  void grow() {
    const int count = 1 + dice_.roll(45);
    for (int word = 0; word < count; ++word) {
      if (word > 0) part_words();
      const int letters = dice_.roll(30) == 0 ? 1 + dice_.roll(40) : 1 + dice_.roll(7);
      for (int letter = 0; letter < letters; ++letter) {
        if (letter > 0) part_letters();
        add_letter();
      }
    }
    words.text = fixed_text(text_);
  }

  void add(std::string_view shown, Length advance) {
    Glyph glyph;
    glyph.begin = static_cast<std::uint32_t>(text_.size());
    text_ += shown;
    glyph.end = static_cast<std::uint32_t>(text_.size());
    glyph.space = shown == " ";
    glyph.advance = advance * scale_;
    words.glyphs.push_back(glyph);
  }

  void add_letter() {
    const int kind = dice_.roll(20);
    const std::string_view shown = kind == 0 ? "." : kind == 1 ? "ế" : "a";
    add(shown, {typewriter_ ? 10'000 : 3000 + dice_.roll(7000)});
    if (!steps_back_ || dice_.roll(6) > 0) return;
    Glyph mark;
    mark.begin = mark.end = words.glyphs.back().begin;
    const int step = dice_.roll(3) == 0 ? 40'000 : 2000;
    mark.advance = Length{dice_.roll(2 * step) - step} * scale_;
    words.glyphs.push_back(mark);
  }

  void part_letters() {
    const int kind = dice_.roll(30);
    if (kind == 0) break_here(Break::Kind::inside);
    if (kind == 1) break_here(Break::Kind::avoided);
    if (kind == 2) break_here(Break::Kind::allowed);
  }

  void part_words() {
    if (dice_.roll(40) == 0) {
      for (int more = dice_.roll(5) == 0 ? 2 : 1; more > 0; --more) {
        text_ += Text::forced_break;
        break_here(Break::Kind::forced);
      }
      return;
    }
    for (int spaces = dice_.roll(20) == 0 ? 3 : 1; spaces > 0; --spaces) {
      add(" ", {steps_back_ ? dice_.roll(6000) - 500 : typewriter_ ? 10'000 : 3500});
    }
    const int kind = dice_.roll(8);
    if (kind > 2) break_here(Break::Kind::allowed);
    if (kind == 1 || kind == 2) break_here(Break::Kind::avoided);
  }

  void break_here(Break::Kind kind) { breaks.push_back({text_.size(), kind}); }

  Dice& dice_;
  const int scale_;
  const bool typewriter_ = dice_.roll(3) == 0;  ///< many ways then cost the same
  const bool steps_back_ = dice_.roll(8) == 0;
  std::string text_;
};

/// From lines far too narrow to lines far too wide, but mostly of a page.
inline Measure random_measure(Dice& dice) {
  Measure measure{{100'000 + dice.roll(400'000)}, {}};
  if (dice.roll(4) == 0) measure.width = {1000 + dice.roll(100'000)};
  if (dice.roll(3) == 0) measure.first_indent = {dice.roll(60'000) - 20'000};
  if (dice.roll(5) == 0) measure.first_indent = {-dice.roll(600'000)};
  return measure;
}

}  // namespace congvan::test
