#include "text/break_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory_resource>
#include <span>

#include "text/break_points.h"
#include "text/cheapest_lines.h"
#include "text/total_fit.h"

namespace congvan {
namespace {

Room room_of(const Measure& measure) {
  return {std::max(measure.width - measure.first_indent, Length{1}),
          std::max(measure.width, Length{1}), true};
}

/// Memory for one breaking: on the stack for all but the longest paragraphs.
class Scratch {
 public:
  std::pmr::memory_resource* memory() { return &pool_; }

 private:
  std::array<std::byte, 8192> stack_;
  std::pmr::monotonic_buffer_resource pool_{stack_.data(), stack_.size()};
};

std::vector<TextLine> lines_of(std::span<const BreakPoint> points, const Room& room) {
  Scratch scratch;
  Way way(scratch.memory());
  total_fit(points, room, way);
  return lines_along(way, points);
}

void add_line(Evenness& sum, const BreakPoint& from, const TextLine& line, Length measure) {
  ++sum.lines;
  if (from.kind == Break::Kind::avoided) ++sum.avoided;
  if (!fits(line, measure, true)) sum.overflows = true;
  if (line.last || line.space_width <= Length{}) return;
  ++sum.spaced;
  const std::int64_t room = (measure - line.natural_width).millipoints;
  const std::int64_t spaces = line.space_width.millipoints;
  sum.unevenness += square_of_stretch(room, spaces);
  sum.widest = std::max(sum.widest, room * 1'000'000 / spaces);
}

}  // namespace

BreakCost break_cost(const ShapedText& paragraph, const std::vector<Break>& breaks,
                     const Measure& measure, const std::vector<TextLine>& lines) {
  const Room room = room_of(measure);
  const auto points = break_points(paragraph, breaks, room);
  BreakCost sum;
  auto before = points.begin();
  for (const TextLine& line : lines) {
    before = std::find_if(before, points.end(),
                          [&](const BreakPoint& point) { return point.begin == line.begin; });
    const auto kind = before == points.end() ? Break::Kind::inside : before->kind;
    const Length width = &line == &lines.front() ? room.first : room.later;
    sum += cost_of(line, width, kind, is_short_syllable(paragraph, line));
  }
  return sum;
}

std::vector<TextLine> break_lines(const Breakable& paragraph, const Measure& measure) {
  if (paragraph.points.empty()) return {};
  std::vector<BreakPoint> refined;
  const Room room = room_of(measure);
  return lines_of(break_points(paragraph, room, refined), room);
}

std::vector<TextLine> break_lines(const ShapedText& paragraph, const std::vector<Break>& breaks,
                                  const Measure& measure) {
  if (paragraph.glyphs.empty()) return {};
  const Room room = room_of(measure);
  return lines_of(break_points(paragraph, breaks, room), room);
}

Evenness measure_lines(const Breakable& paragraph, const Measure& measure) {
  if (paragraph.points.empty()) return {};
  std::vector<BreakPoint> refined;
  const Room room = room_of(measure);
  const auto points = break_points(paragraph, room, refined);
  Scratch scratch;
  Way way(scratch.memory());
  total_fit(points, room, way);
  Evenness sum;
  for (std::size_t to = points.size() - 1; to > 0; to = way[to]) {
    const std::size_t from = way[to];
    add_line(sum, points[from], line_between(points[from], points[to]), room.of(from));
  }
  return sum;
}

Evenness& Evenness::operator+=(const Evenness& other) {
  lines += other.lines;
  spaced += other.spaced;
  unevenness += other.unevenness;
  widest = std::max(widest, other.widest);
  avoided += other.avoided;
  overflows = overflows || other.overflows;
  return *this;
}

}  // namespace congvan
