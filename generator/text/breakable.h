#pragma once

#include <cstddef>
#include <vector>

#include "base/length.h"
#include "text/shape.h"
#include "text/typography.h"

namespace congvan {

/// How much some glyphs hold.
struct GlyphSum {
  Length width;
  Length space_width;
  std::size_t spaces = 0;
};

/// A place where a line may end, with what stands before it, so that any line is measured by two
/// subtractions. The lines before end with glyph `end`, those after begin with glyph `begin`;
/// between the two is only white space.
struct BreakPoint {
  Break::Kind kind = Break::Kind::forced;
  bool short_end = false;  ///< one short syllable (at most six letters) is left to the forced break
  std::size_t end = 0;
  std::size_t begin = 0;
  GlyphSum before_end;
  GlyphSum before_begin;
  bool parts_well = false;  ///< a title is well parted here
};

/// Words ready to be broken: what is the same at every measure is found once, so that many can be
/// tried.
struct Breakable {
  ShapedText words;
  std::vector<Break> breaks;
  std::vector<BreakPoint> points;  ///< between words; none if there are no glyphs
  Length widest;                   ///< of what stands between two neighbours of `points`
  Length widest_squeezed;          ///< the same, with spaces of two thirds
};

/// `breaks` are those of the words, in order.
Breakable breakable(ShapedText words, std::vector<Break> breaks);

/// The same words at another size of type.
Breakable resized(const Breakable& words, Length size);

}  // namespace congvan
