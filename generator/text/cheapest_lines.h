#pragma once

#include <cstddef>
#include <vector>

#include "text/break_points.h"

namespace congvan {

/// The lines, from the first of `points` to the last, whose costs add up to the least `Cost`.
///
/// `fits(from, line)` tells whether a line that begins at point `from` goes into its measure, and
/// `cost(from, line)` what it costs. A line that does not fit must cost more than the lines it can
/// be cut into: so only lines that cannot be cut are tried beyond the measure, and the time is
/// that of the points times the breaks on a line.
template <typename Cost, typename Fits, typename CostOfLine>
std::vector<TextLine> cheapest_lines(const std::vector<BreakPoint>& points, const Fits& fits,
                                     const CostOfLine& cost) {
  struct Way {
    Cost cost;
    std::size_t from = 0;
    bool found = false;
  };
  std::vector<Way> best(points.size());
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
        if (!best[to].found || sum <= best[to].cost) best[to] = {sum, from, true};
      }
      if (!fitting || line.last) break;
    }
  }
  std::vector<TextLine> lines;
  for (std::size_t to = points.size() - 1; to > 0; to = best[to].from) {
    lines.push_back(line_between(points[best[to].from], points[to]));
  }
  return {lines.rbegin(), lines.rend()};
}

}  // namespace congvan
