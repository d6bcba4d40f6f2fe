#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "layout/layout.h"
#include "layout/page.h"
#include "text/break_lines.h"

namespace congvan {

/// A line whose words have their places across the page, but not yet down it: the baseline of the
/// line is 0.
struct SetLine {
  std::vector<Run> runs;
  std::size_t label_runs = 0;  ///< of them, at the front, how many are the label of the paragraph
  Length x;                    ///< of the first glyph
  Length width;                ///< to the end of the last word
  std::vector<int> notes;      ///< footnotes whose marks begin in it, from 0
};

/// Words that were shaped before the width of their place is known.
struct MeasuredText {
  ShapedText shaped;
  std::vector<Break> breaks;  ///< found only when they are needed
  Length widest;              ///< of its lines, broken only where the writer forced it
  bool one_line = true;       ///< the writer forced no break
};

/// How narrow the place of some words may be.
struct LeastWidths {
  Length words;   ///< broken where a line of prose may end
  Length pieces;  ///< broken at any space, and inside long words at their marks
};

/// A space of a line that is left open for a pen: byte `offset` of the text holds the space.
struct Blank {
  std::size_t offset = 0;
  Length width;
};

/// Sets words in lines: shapes them, breaks them, gives each glyph its place. Words that cannot be
/// set within their measure are an error (`words-too-wide`).
class Compositor {
 public:
  Compositor(const Fonts& fonts, const Typography& typography, Diagnostics& says)
      : fonts_(fonts), typography_(typography), says_(says), known_(std::make_shared<Known>()) {}

  /// Sets as `other` does, whose shaped words it shares, but complains elsewhere; of characters
  /// without a glyph only where `other` has not met the words.
  Compositor(const Compositor& other, Diagnostics& says)
      : fonts_(other.fonts_), typography_(other.typography_), says_(says), known_(other.known_) {}

  /// Lines centred in [left, left + width), as even as they go.
  std::vector<SetLine> centred(const Text& words, const TypeStyle& type, Length left,
                               Length width) const;

  /// Lines flush left. `hanging` is the indent of every line but the first; the first
  /// `label_bytes` of the words are the label.
  std::vector<SetLine> ragged(const Text& words, const TypeStyle& type, Length left, Length width,
                              Length hanging, std::size_t label_bytes) const;

  /// A paragraph with both edges straight and its first line indented.
  std::vector<SetLine> justified(const Text& words, const TypeStyle& type, Length left,
                                 const Measure& measure, std::size_t label_bytes) const;

  std::vector<SetLine> justified(const Breakable& words, Length left, const Measure& measure,
                                 std::size_t label_bytes) const;

  /// Words shaped and ready to be broken at one measure after another.
  Breakable breakable(const Text& words, const TypeStyle& type) const;

  /// One line, never broken, with its blanks opened, starting at 0.
  SetLine open_line(const Text& words, const TypeStyle& type,
                    const std::vector<Blank>& blanks) const;

  /// Shapes words for `least_widths` and `aligned`.
  MeasuredText measured(const Text& words, const TypeStyle& type) const;
  LeastWidths least_widths(MeasuredText& words) const;

  /// Lines in [left, left + width) as `align` says; those centred are as even as they go. Words
  /// wider than that are broken anywhere, and nothing is said of it.
  std::vector<SetLine> aligned(MeasuredText& words, Align align, Length left, Length width) const;

  /// The width of words on one line.
  Length width_of(const Text& words, const TypeStyle& type) const;

  /// Single line spacing at a size: the font's own ascent, descent and line gap together.
  Length pitch(Length size) const;
  /// From the top of a line to its baseline.
  Length ascent(Length size) const;
  /// From the baseline down.
  Length descent(Length size) const;

 private:
  /// Short words as they were shaped the first time: a head, a foot and a title are set again and
  /// again while a page looks for its setup.
  using Known = std::unordered_map<std::string, ShapedText>;

  const ShapedText& shaped(const Text& words, const TypeStyle& type) const;
  const std::vector<Break>& breaks_of(MeasuredText& words) const;
  void must_fit(const Text& words, const ShapedText& shaped, const std::vector<TextLine>& lines,
                Length width, Length hanging) const;

  const Fonts& fonts_;
  const Typography& typography_;
  Diagnostics& says_;
  std::shared_ptr<Known> known_;
};

/// Takes the label off the front of a line; a line without one gives none.
SetLine take_label(SetLine& line);

/// `line` moved right by `by`.
SetLine moved(SetLine line, Length by);

}  // namespace congvan
