#include "text/total_fit.h"

#include <algorithm>
#include <limits>

namespace congvan {
namespace {

constexpr std::int64_t one = 1'000'000;     // in which unevenness is counted
constexpr std::int64_t widest = 2'000'000;  // millipoints: room² in millionths is a whole number
constexpr std::size_t most_points = std::size_t{1} << 20U;

/// A `BreakCost` without overflow or squeezed spaces, in two numbers that cannot run over: a line
/// of `HopefulLines` is loose by 4 million at most.
struct HopefulCost {
  std::int64_t loose_then_avoided = std::numeric_limits<std::int64_t>::max();
  std::int64_t unevenness = 0;
};
constexpr std::int64_t loose_unit = most_points;

/// The cheapest way among lines whose spaces are at most `most` thousandths above their natural
/// width. On a page most starts have one or two such lines, where fourteen would fit.
class HopefulLines {
 public:
  HopefulLines(std::span<const BreakPoint> points, const Room& room, std::int64_t most, Way& way)
      : points_(points),
        room_(room),
        most_(most),
        costs_(points.size(), way.get_allocator()),
        way_(way) {
    way_.assign(points.size(), 0);
    costs_.front() = {0, 0};
  }

  /// Whether no other line could have given a way as cheap. Then `way` is the one.
  bool find() {
    for (std::size_t from = 0; from + 1 < points_.size(); ++from) {
      if (from > reached_ || !in_order(from)) return false;
      if (is_reached(from)) try_lines(from);
    }
    // A line left out is looser than this by itself.
    const std::int64_t left_out = (most_ - 1000) * (most_ - 1000);
    return is_reached(points_.size() - 1) &&
           costs_.back().loose_then_avoided / loose_unit < left_out;
  }

 private:
  bool is_reached(std::size_t point) const {
    return costs_[point].loose_then_avoided != HopefulCost{}.loose_then_avoided;
  }

  /// Glyphs may step back (marks above spaces do). Where a break would then stand before one ahead
  /// of it, what is too short for one line may be long enough for the next.
  bool in_order(std::size_t from) const {
    const BreakPoint& a = points_[from];
    const BreakPoint& b = points_[from + 1];
    return a.before_begin.width <= b.before_end.width &&
           a.before_begin.width <= b.before_begin.width &&
           a.before_begin.space_width <= b.before_end.space_width &&
           a.before_begin.space_width <= b.before_begin.space_width;
  }

  void try_lines(std::size_t from);
  void weigh(std::size_t from, std::size_t to, std::int64_t room, std::int64_t spaces);
  std::size_t first_end(std::size_t from, std::int64_t measure);

  std::span<const BreakPoint> points_;
  const Room& room_;
  const std::int64_t most_;
  std::pmr::vector<HopefulCost> costs_;
  Way& way_;
  std::size_t reached_ = 0;    ///< the furthest point that a line ends at
  std::size_t too_short_ = 1;  ///< lines that end before this point are, from here on
};

/// The first point after `from` at which a line may end that is not too loose, or a forced one.
std::size_t HopefulLines::first_end(std::size_t from, std::int64_t measure) {
  const auto reach = [this](const GlyphSum& before) {
    return before.width.millipoints * 1000 + before.space_width.millipoints * most_;
  };
  // The last term is for lines without spaces.
  const std::int64_t needed =
      measure * 1000 + reach(points_[from].before_begin) - most_ * points(1).millipoints;
  too_short_ = std::max(too_short_, from + 1);
  while (points_[too_short_].kind != Break::Kind::forced &&
         reach(points_[too_short_].before_end) < needed) {
    ++too_short_;
  }
  return too_short_;
}

void HopefulLines::try_lines(std::size_t from) {
  const GlyphSum& begin = points_[from].before_begin;
  const std::int64_t measure = room_.of(from).millipoints;
  for (std::size_t to = first_end(from, measure); to < points_.size(); ++to) {
    const GlyphSum& end = points_[to].before_end;
    const std::int64_t room = measure - (end.width - begin.width).millipoints;
    const std::int64_t natural = (end.space_width - begin.space_width).millipoints;
    if (-room * 3 > natural) return;
    weigh(from, to, room, natural > 0 ? natural : points(1).millipoints);
    if (points_[to].kind == Break::Kind::forced) return;
  }
}

void HopefulLines::weigh(std::size_t from, std::size_t to, std::int64_t room, std::int64_t spaces) {
  const bool kept = points_[to].kind == Break::Kind::forced && room >= 0;
  if (!kept && room * 1000 > most_ * spaces) return;
  HopefulCost sum = costs_[from];
  if (points_[from].kind == Break::Kind::avoided) ++sum.loose_then_avoided;
  if (!kept && room > spaces) {
    sum.loose_then_avoided += loose_unit * square_of_stretch(room - spaces, spaces);
  }
  HopefulCost& best = costs_[to];
  if (sum.loose_then_avoided > best.loose_then_avoided) return;
  if (!kept) {
    sum.unevenness += square_of_stretch(room, spaces);
  } else if (points_[from].short_end) {
    sum.unevenness += one;
  }
  // Of equal ways the one whose lines are longer at the top.
  if (sum.loose_then_avoided == best.loose_then_avoided && sum.unevenness > best.unevenness) return;
  best = sum;
  way_[to] = from;
  reached_ = std::max(reached_, to);
}

}  // namespace

std::int64_t square_of_stretch(std::int64_t room, std::int64_t spaces) {
  constexpr std::int64_t most = 1000;
  room = std::min(room < 0 ? -room : room, widest);
  if (room >= most * spaces) return most * most * one;
  return room * room * one / (spaces * spaces);
}

BreakCost cost_of(const TextLine& line, Length measure, Break::Kind before, bool short_syllable) {
  BreakCost cost;
  cost.avoided = before == Break::Kind::avoided ? 1 : 0;
  const std::int64_t room = (measure - line.natural_width).millipoints;
  const std::int64_t natural = line.space_width.millipoints;
  if (!fits(line, measure, true)) {
    cost.overflow = std::max<std::int64_t>(0, -room - natural);
    cost.squeezed = -room - natural / 3 - cost.overflow;
  }
  if (line.last && room >= 0) {
    cost.unevenness = short_syllable ? one : 0;
    return cost;
  }
  const std::int64_t spaces = judged_spaces(line);
  cost.loose = room > spaces ? square_of_stretch(room - spaces, spaces) : 0;
  cost.unevenness = square_of_stretch(room, spaces);
  return cost;
}

void total_fit(std::span<const BreakPoint> points, const Room& room, Way& way) {
  const bool countable =
      points.size() <= most_points && std::max(room.first, room.later).millipoints <= widest;
  for (const std::int64_t most : {1001, 3000}) {
    if (countable && HopefulLines(points, room, most, way).find()) return;
  }
  cheapest_lines<BreakCost>(
      points,
      [&](std::size_t from, const TextLine& line) { return fits(line, room.of(from), true); },
      [&](std::size_t from, const TextLine& line) {
        return cost_of(line, room.of(from), points[from].kind, points[from].short_end);
      },
      way);
}

}  // namespace congvan
