#include <algorithm>
#include <compare>
#include <cstdint>
#include <span>

#include "text/break_lines.h"
#include "text/break_points.h"
#include "text/cheapest_lines.h"

namespace congvan {
namespace {

struct Unevenness {
  std::int64_t overflow = 0;
  std::int64_t lines = 0;
  std::int64_t avoided = 0;
  std::int64_t room_squared = 0;

  auto operator<=>(const Unevenness&) const = default;

  Unevenness& operator+=(const Unevenness& other) {
    overflow += other.overflow;
    lines += other.lines;
    avoided += other.avoided;
    room_squared += other.room_squared;
    return *this;
  }
};

std::vector<TextLine> even_lines(std::span<const BreakPoint> points, Length width) {
  Way way;
  cheapest_lines<Unevenness>(
      points, [&](std::size_t, const TextLine& line) { return fits(line, width, false); },
      [&](std::size_t from, const TextLine& line) {
        const std::int64_t room = (width - line.natural_width).millipoints;
        // To be parted by its sense is worth a third of the width to a title.
        const bool well =
            from == 0 || points[from].parts_well || points[from].kind == Break::Kind::forced;
        const std::int64_t worth = well ? 0 : width.millipoints / 3;
        return Unevenness{std::max<std::int64_t>(0, -room), 1,
                          points[from].kind == Break::Kind::avoided ? 1 : 0,
                          (room > 0 ? room * room : 0) + worth * worth};
      },
      way);
  return lines_along(way, points);
}

}  // namespace

std::vector<TextLine> break_evenly(const Breakable& words, Length width) {
  if (words.points.empty()) return {};
  width = std::max(width, Length{1});
  std::vector<BreakPoint> refined;
  return even_lines(break_points(words, {width, width, false}, refined), width);
}

std::vector<TextLine> break_evenly(const ShapedText& words, const std::vector<Break>& breaks,
                                   Length width) {
  if (words.glyphs.empty()) return {};
  width = std::max(width, Length{1});
  return even_lines(break_points(words, breaks, {width, width, false}), width);
}

}  // namespace congvan
