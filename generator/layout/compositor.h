#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "layout/known_words.h"
#include "layout/layout.h"
#include "layout/set_line.h"
#include "text/break_lines.h"

namespace congvan {

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

/// A space of a line that is left open, for a pen or for who fills it in later: byte `offset` of
/// the text holds the space.
struct Blank {
  std::size_t offset = 0;
  Length width;
  std::optional<SlotRole> slot = {};
};

/// Sets words in lines: shapes them, breaks them, gives each glyph its place. Words that cannot be
/// set within their measure are an error (`words-too-wide`).
class Compositor {
 public:
  /// `memory` has seen no other fonts and no other typography.
  Compositor(const Fonts& fonts, const Typography& typography, WordMemory& memory,
             Diagnostics& says)
      : fonts_(fonts), typography_(typography), memory_(memory), says_(says) {}

  /// Sets as `other` does, but complains elsewhere.
  Compositor(const Compositor& other, Diagnostics& says)
      : fonts_(other.fonts_), typography_(other.typography_), memory_(other.memory_), says_(says) {}

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

  std::vector<SetLine> justified(KnownWords& words, Length left, const Measure& measure,
                                 std::size_t label_bytes) const;

  /// Words shaped and ready to be broken at one measure after another. They stay with the memory.
  KnownWords& breakable(const Text& words, const TypeStyle& type) const;

  /// The same words at another size of type.
  KnownWords& at_size(KnownWords& words, Length size) const;

  /// How they are spaced at a measure.
  Evenness evenness(KnownWords& words, const Measure& measure) const;

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
  KnownWords& known(const Text& words, const TypeStyle& type) const;
  const ShapedText& shaped(const Text& words, const TypeStyle& type) const;
  void find_breaks_of(KnownWords& known) const;
  template <typename Make>
  std::vector<SetLine> remembered(KnownWords& words, const LineSetting& setting, Make make) const;
  const std::vector<Break>& breaks_of(MeasuredText& words) const;
  bool must_fit(const ShapedText& shaped, const std::vector<TextLine>& lines, Length width,
                Length hanging) const;

  const Fonts& fonts_;
  const Typography& typography_;
  WordMemory& memory_;
  Diagnostics& says_;
};

}  // namespace congvan
