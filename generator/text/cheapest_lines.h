#pragma once

#include <cstddef>
#include <memory_resource>
#include <span>
#include <vector>

#include "text/break_points.h"

namespace congvan {

/// A way to break words: for each point, the point where the line that ends there begins. Read from
/// the last point back; of points the way does not pass it says nothing.
using Way = std::pmr::vector<std::size_t>;

/// The way from the first of `points` to the last whose lines cost the least `Cost`, added up.
///
/// `fits(from, line)` tells whether a line that begins at point `from` goes into its measure, and
/// `cost(from, line)` what it costs. A line that does not fit must cost more than the lines it can
/// be cut into: so only lines that cannot be cut are tried beyond the measure, and the time is
/// that of the points times the breaks on a line.
template <typename Cost, typename Fits, typename CostOfLine>
void cheapest_lines(std::span<const BreakPoint> points, const Fits& fits, const CostOfLine& cost,
                    Way& way) {
  struct Best {
    Cost cost;
    bool found = false;
  };
  std::pmr::vector<Best> best(points.size(), way.get_allocator());
  way.assign(points.size(), 0);
  for (std::size_t from = 0; from + 1 < points.size(); ++from) {
    for (std::size_t to = from + 1; to < points.size(); ++to) {
      const TextLine line = line_between(points[from], points[to]);
      const bool fitting = fits(from, line);
      if (!fitting && to > from + 1) break;
      // No line costs less than nothing, so what is dearer already need not be weighed.
      const bool hopeless = best[to].found && best[to].cost < best[from].cost;
      if (!hopeless) {
        Cost sum = best[from].cost;
        sum += cost(from, line);
        // Of equal ways the one whose lines are longer at the top, as headings are set.
        if (!best[to].found || sum <= best[to].cost) {
          best[to] = {sum, true};
          way[to] = from;
        }
      }
      if (!fitting || line.last) break;
    }
  }
}

/// The lines of a way, from the first to the last.
inline std::vector<TextLine> lines_along(const Way& way, std::span<const BreakPoint> points) {
  std::size_t count = 0;
  for (std::size_t to = points.size() - 1; to > 0; to = way[to]) ++count;
  std::vector<TextLine> lines(count);
  for (std::size_t to = points.size() - 1; to > 0; to = way[to]) {
    lines[--count] = line_between(points[way[to]], points[to]);
  }
  return lines;
}

}  // namespace congvan
