#include <algorithm>
#include <span>

#include "text/break_lines.h"
#include "text/break_points.h"

namespace congvan {
namespace {

/// Where the line that begins at `from` ends: the last point that fits, one the rules avoid only if
/// no other does; the next point if none does.
std::size_t end_of_line(std::span<const BreakPoint> points, std::size_t from, Length width) {
  std::size_t best = from + 1;
  for (std::size_t to = from + 1; to < points.size(); ++to) {
    if (!fits(line_between(points[from], points[to]), width, false)) break;
    const bool avoided = points[to].kind == Break::Kind::avoided;
    if (!avoided || points[best].kind == Break::Kind::avoided) best = to;
    if (points[to].kind == Break::Kind::forced) break;
  }
  return best;
}

Room room_of(Length width, Length later_indent) {
  return {std::max(width, Length{1}), std::max(width - later_indent, Length{1}), false};
}

std::vector<TextLine> full_lines(std::span<const BreakPoint> points, const Room& room) {
  std::vector<TextLine> lines;
  for (std::size_t from = 0; from + 1 < points.size();) {
    const std::size_t to = end_of_line(points, from, room.of(from));
    lines.push_back(line_between(points[from], points[to]));
    from = to;
  }
  return lines;
}

}  // namespace

std::vector<TextLine> break_ragged(const Breakable& words, Length width, Length later_indent) {
  if (words.points.empty()) return {};
  std::vector<BreakPoint> refined;
  const Room room = room_of(width, later_indent);
  return full_lines(break_points(words, room, refined), room);
}

std::vector<TextLine> break_ragged(const ShapedText& words, const std::vector<Break>& breaks,
                                   Length width, Length later_indent) {
  if (words.glyphs.empty()) return {};
  const Room room = room_of(width, later_indent);
  return full_lines(break_points(words, breaks, room), room);
}

}  // namespace congvan
