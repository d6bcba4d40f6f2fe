#pragma once

#include <cstddef>
#include <vector>

#include "text/break_lines.h"

namespace congvan {

/// How much some glyphs hold.
struct Extent {
  Length width;
  Length space_width;
  std::size_t spaces = 0;
};

/// A place where a line may end, with what stands before it, so that any line is measured by two
/// subtractions. The lines before end with glyph `end`, those after begin with glyph `begin`;
/// between the two is only white space.
struct BreakPoint {
  Break::Kind kind = Break::Kind::forced;
  std::size_t end = 0;
  std::size_t begin = 0;
  Extent before_end;
  Extent before_begin;
};

/// The line from one break to another.
TextLine line_between(const BreakPoint& from, const BreakPoint& to);

/// What lines may measure, and whether their spaces may be squeezed to two thirds for it.
struct Room {
  Length first;
  Length later;
  bool squeezable = false;
};

/// Whether `line` goes into `width`.
bool fits(const TextLine& line, Length width, bool squeezable);

/// The breaks that may be used, from the beginning of the words to their end: all that `breaks`
/// holds but those inside a word that fits; and where a word is wider than a line and has no such
/// breaks, those after its spaces or, failing these, between its characters.
std::vector<BreakPoint> break_points(const ShapedText& words, const std::vector<Break>& breaks,
                                     const Room& room);

}  // namespace congvan
