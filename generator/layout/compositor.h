#pragma once

#include <cstddef>
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
      : fonts_(fonts), typography_(typography), says_(says) {}

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

  /// One line, never broken, with its blanks opened, starting at 0.
  SetLine open_line(const Text& words, const TypeStyle& type,
                    const std::vector<Blank>& blanks) const;

  /// The width of words on one line.
  Length width_of(const Text& words, const TypeStyle& type) const;

  /// Single line spacing at a size: the font's own ascent, descent and line gap together.
  Length pitch(Length size) const;
  /// From the top of a line to its baseline.
  Length ascent(Length size) const;
  /// From the baseline down.
  Length descent(Length size) const;

 private:
  void must_fit(const ShapedText& shaped, const std::vector<TextLine>& lines, Length width,
                Length hanging) const;

  const Fonts& fonts_;
  const Typography& typography_;
  Diagnostics& says_;
};

/// `line` moved right by `by`.
SetLine moved(SetLine line, Length by);

}  // namespace congvan
