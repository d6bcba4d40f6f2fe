#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/length.h"
#include "text/breakable.h"
#include "text/shape.h"
#include "text/typography.h"

namespace congvan {

/// One line of a paragraph: glyphs [begin, end) of the shaped text. White space at which the line
/// was broken stands in neither this line nor the next.
struct TextLine {
  std::size_t begin = 0;
  std::size_t end = 0;
  Length natural_width;  ///< before its spaces are stretched or shrunk
  Length space_width;    ///< of all its spaces together, natural
  std::size_t spaces = 0;
  bool last = false;  ///< ends the paragraph or stands before a forced break: not justified

  bool operator==(const TextLine&) const = default;
};

/// What a paragraph's lines may measure.
struct Measure {
  Length width;
  Length first_indent;  ///< the first line is shorter by this

  bool operator==(const Measure&) const = default;
};

/// What a way of breaking a paragraph costs: the sum over its lines, compared member by member.
struct BreakCost {
  std::int64_t overflow = 0;  ///< millipoints by which words, without any space, leave the measure
  std::int64_t squeezed = 0;  ///< millipoints that spaces lack of two thirds of their width
  std::int64_t loose = 0;     ///< (space / natural space - 2) squared, in millionths, beyond twice
  std::int64_t avoided = 0;   ///< lines that begin after a break the rules avoid
  std::int64_t unevenness = 0;  ///< (space / natural space - 1) squared, in millionths

  auto operator<=>(const BreakCost&) const = default;

  BreakCost& operator+=(const BreakCost& other) {
    overflow += other.overflow;
    squeezed += other.squeezed;
    loose += other.loose;
    avoided += other.avoided;
    unevenness += other.unevenness;
    return *this;
  }
};

/// What `lines` of `paragraph` cost. A line without spaces is judged as if it had one a point wide.
/// A last line is never stretched, so room left on it costs nothing; but one of a single short
/// syllable (at most six letters) costs as much as a line stretched to twice.
BreakCost break_cost(const ShapedText& paragraph, const std::vector<Break>& breaks,
                     const Measure& measure, const std::vector<TextLine>& lines);

/// Breaks a justified paragraph into the lines whose spaces, over the whole paragraph, stray least
/// from their natural width (total fit: Knuth and Plass, "Breaking paragraphs into lines", 1981).
///
/// Of all ways to break it, the one of the least `break_cost`: first nothing may overflow, then no
/// space be shrunk below two thirds, then none be stretched beyond twice, then no break be taken
/// that the rules avoid, then all be as even as can be. Words wider than a line break inside: at
/// `Break::Kind::inside` if they have such breaks, else at any space, else at any character.
/// The lines of no glyphs are none.
std::vector<TextLine> break_lines(const Breakable& paragraph, const Measure& measure);
std::vector<TextLine> break_lines(const ShapedText& paragraph, const std::vector<Break>& breaks,
                                  const Measure& measure);

/// How a paragraph is spaced at some measure. Those of several paragraphs can be added up.
struct Evenness {
  std::size_t lines = 0;
  std::size_t spaced = 0;       ///< of them, run on and have spaces: what the next two are about
  std::int64_t unevenness = 0;  ///< (space / natural space - 1) squared, in millionths, added up
  std::int64_t widest = 0;      ///< the most of space / natural space - 1, in millionths, from 0 up
  std::size_t avoided = 0;      ///< lines that begin after a break the rules avoid
  bool overflows = false;       ///< a line leaves its measure even with spaces of two thirds

  bool operator==(const Evenness&) const = default;
  Evenness& operator+=(const Evenness& other);
};

/// Of the lines that `break_lines` gives, without making them: for trying one measure after
/// another. A paragraph of up to 300 words takes no memory.
Evenness measure_lines(const Breakable& paragraph, const Measure& measure);

/// Breaks centred or ragged words: the fewest lines, and of those the most even ones (the least
/// sum of squared room left), parted where their sense parts them unless that costs much evenness,
/// breaks the rules avoid only where a line more would be needed.
/// Words wider than `width` break inside, as in `break_lines`.
std::vector<TextLine> break_evenly(const Breakable& words, Length width);
std::vector<TextLine> break_evenly(const ShapedText& words, const std::vector<Break>& breaks,
                                   Length width);

/// Breaks ragged words (list entries): each line as full as it goes, at a break the rules avoid
/// only where the line has no other. `later_indent` is taken from every line but the first. Words
/// wider than a line break inside, as in `break_lines`.
std::vector<TextLine> break_ragged(const Breakable& words, Length width, Length later_indent);
std::vector<TextLine> break_ragged(const ShapedText& words, const std::vector<Break>& breaks,
                                   Length width, Length later_indent);

}  // namespace congvan
