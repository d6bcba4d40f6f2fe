#pragma once

#include <span>
#include <vector>

#include "text/break_lines.h"
#include "text/breakable.h"

namespace congvan {

/// The line from one break to another.
inline TextLine line_between(const BreakPoint& from, const BreakPoint& to) {
  TextLine line;
  line.begin = from.begin;
  line.end = to.end;
  line.natural_width = to.before_end.width - from.before_begin.width;
  line.space_width = to.before_end.space_width - from.before_begin.space_width;
  line.spaces = to.before_end.spaces - from.before_begin.spaces;
  line.last = to.kind == Break::Kind::forced;
  return line;
}

/// What lines may measure, and whether their spaces may be squeezed to two thirds for it.
struct Room {
  Length first;
  Length later;
  bool squeezable = false;

  Length of(std::size_t from) const { return from == 0 ? first : later; }
};

/// Whether `line` goes into `width`.
inline bool fits(const TextLine& line, Length width, bool squeezable) {
  const Length excess = line.natural_width - width;
  return squeezable ? excess * 3 <= line.space_width : excess <= Length{};
}

/// The breaks that may be used, from the beginning of the words to their end: all that `breaks`
/// holds but those inside a word that fits; and where a word is wider than a line and has no such
/// breaks, those after its spaces or, failing these, between its characters. `words` must have
/// glyphs.
std::vector<BreakPoint> break_points(const ShapedText& words, const std::vector<Break>& breaks,
                                     const Room& room);

/// Those of `words`: the ones it has, or, where one of its words is too wide, those that `refined`
/// is filled with.
std::span<const BreakPoint> break_points(const Breakable& words, const Room& room,
                                         std::vector<BreakPoint>& refined);

/// Whether a line of the words is one word of at most six letters or digits, whatever its marks.
bool is_short_syllable(const ShapedText& words, const TextLine& line);

}  // namespace congvan
