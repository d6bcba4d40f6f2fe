#pragma once

#include <cstdint>
#include <span>

#include "text/break_points.h"
#include "text/cheapest_lines.h"

namespace congvan {

/// (room / spaces)² in millionths, at most a million: no two lines so bad are worth comparing, and
/// sums of whole numbers stay exact.
std::int64_t square_of_stretch(std::int64_t room, std::int64_t spaces);

/// What room is shared among, in millipoints: a line without spaces is judged as if it had one a
/// point wide.
inline std::int64_t judged_spaces(const TextLine& line) {
  const std::int64_t natural = line.space_width.millipoints;
  return natural > 0 ? natural : 1000;
}

/// What a line after a break of the kind `before` costs. `short_syllable` says whether it is one,
/// if it is a last line.
BreakCost cost_of(const TextLine& line, Length measure, Break::Kind before, bool short_syllable);

/// The way of the least `BreakCost`. `points` must hold two or more.
void total_fit(std::span<const BreakPoint> points, const Room& room, Way& way);

}  // namespace congvan
