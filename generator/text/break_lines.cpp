#include "text/break_lines.h"

#include <algorithm>
#include <string_view>

#include "text/break_points.h"
#include "text/cheapest_lines.h"
#include "text/utf8.h"

namespace congvan {
namespace {

constexpr std::int64_t one = 1'000'000;  // in which unevenness is counted

/// Of the first line, and of all others.
Length measure_of(const Measure& measure, bool first) {
  return std::max(first ? measure.width - measure.first_indent : measure.width, Length{1});
}

Room room_of(const Measure& measure) {
  return {measure_of(measure, true), measure_of(measure, false), true};
}

/// (room / spaces)², at most a million: no two lines so bad are worth comparing, and sums of whole
/// numbers stay exact.
std::int64_t square_of_stretch(std::int64_t room, std::int64_t spaces) {
  constexpr std::int64_t most = 1000;
  constexpr std::int64_t widest = 2'000'000;  // two metres: room² in millionths is a whole number
  room = std::min(room < 0 ? -room : room, widest);
  if (room >= most * spaces) return most * most * one;
  return room * room * one / (spaces * spaces);
}

/// As far as official prose goes: whatever is not of the marks in ASCII or in U+2000 to U+206F.
bool is_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (c >= 0xC0 && (c < 0x2000 || c > 0x206F));
}

/// Whether the line is one word of at most six letters or digits, whatever its marks.
bool is_short_syllable(const ShapedText& paragraph, const TextLine& line) {
  if (line.spaces > 0 || line.begin == line.end) return false;
  const std::string_view text = paragraph.text.str();
  const std::size_t end = paragraph.glyphs[line.end - 1].end;
  int letters = 0;
  for (std::size_t at = paragraph.glyphs[line.begin].begin; at < end && letters <= 6;) {
    if (is_letter_or_digit(take_character(text, at))) ++letters;
  }
  return letters <= 6;
}

BreakCost cost_of(const ShapedText& paragraph, const TextLine& line, Length measure,
                  Break::Kind before) {
  BreakCost cost;
  cost.avoided = before == Break::Kind::avoided ? 1 : 0;
  const std::int64_t room = (measure - line.natural_width).millipoints;
  const std::int64_t natural = line.space_width.millipoints;
  if (!fits(line, measure, true)) {
    cost.overflow = std::max<std::int64_t>(0, -room - natural);
    cost.squeezed = -room - natural / 3 - cost.overflow;
  }
  if (line.last && room >= 0) {
    cost.unevenness = is_short_syllable(paragraph, line) ? one : 0;
    return cost;
  }
  const std::int64_t spaces = natural > 0 ? natural : points(1).millipoints;
  cost.loose = room > spaces ? square_of_stretch(room - spaces, spaces) : 0;
  cost.unevenness = square_of_stretch(room, spaces);
  return cost;
}

}  // namespace

BreakCost break_cost(const ShapedText& paragraph, const std::vector<Break>& breaks,
                     const Measure& measure, const std::vector<TextLine>& lines) {
  const auto points = break_points(paragraph, breaks, room_of(measure));
  BreakCost sum;
  auto before = points.begin();
  for (const TextLine& line : lines) {
    before = std::find_if(before, points.end(),
                          [&](const BreakPoint& point) { return point.begin == line.begin; });
    const auto kind = before == points.end() ? Break::Kind::inside : before->kind;
    sum += cost_of(paragraph, line, measure_of(measure, &line == &lines.front()), kind);
  }
  return sum;
}

std::vector<TextLine> break_lines(const ShapedText& paragraph, const std::vector<Break>& breaks,
                                  const Measure& measure) {
  if (paragraph.glyphs.empty()) return {};
  const auto points = break_points(paragraph, breaks, room_of(measure));
  return cheapest_lines<BreakCost>(
      points,
      [&](std::size_t from, const TextLine& line) {
        return fits(line, measure_of(measure, from == 0), true);
      },
      [&](std::size_t from, const TextLine& line) {
        return cost_of(paragraph, line, measure_of(measure, from == 0), points[from].kind);
      });
}

}  // namespace congvan
