#include "text/break_points.h"

#include <algorithm>
#include <utility>

namespace congvan {
namespace {

/// Steps over glyphs, adding them up.
class Walk {
 public:
  explicit Walk(const std::vector<Glyph>& glyphs) : glyphs_(glyphs) {}
  Walk(const std::vector<Glyph>& glyphs, const BreakPoint& from)
      : glyphs_(glyphs), at_(from.begin), sum_(from.before_begin) {}

  /// A break before glyph `begin`, which must not lie behind.
  BreakPoint stop(std::size_t begin, Break::Kind kind) {
    BreakPoint point{kind, begin, begin, {}, {}};
    while (point.end > at_ && glyphs_[point.end - 1].space) --point.end;
    point.before_end = sum_to(point.end);
    point.before_begin = sum_to(begin);
    return point;
  }

 private:
  const Extent& sum_to(std::size_t glyph) {
    for (; at_ < glyph; ++at_) {
      sum_.width += glyphs_[at_].advance;
      if (!glyphs_[at_].space) continue;
      sum_.space_width += glyphs_[at_].advance;
      ++sum_.spaces;
    }
    return sum_;
  }

  const std::vector<Glyph>& glyphs_;
  std::size_t at_ = 0;
  Extent sum_;
};

/// The breaks of some words, finer and finer where a piece between two is wider than a line.
class Refinement {
 public:
  Refinement(const ShapedText& words, const std::vector<Break>& breaks, const Room& room)
      : glyphs_(words.glyphs), breaks_(breaks), room_(room), points_(1) {}

  std::vector<BreakPoint> take() {
    points_.reserve(breaks_.size() + 2);
    Walk walk(glyphs_);
    BreakPoint from;
    for (const Break& candidate : breaks_) {
      const std::size_t begin = glyph_at(candidate.offset, from.begin);
      if (candidate.kind == Break::Kind::inside || begin == glyphs_.size()) continue;
      if (begin == from.begin && candidate.kind != Break::Kind::forced) continue;
      const BreakPoint to = walk.stop(begin, candidate.kind);
      add(from, to, Fineness::words);
      from = to;
    }
    add(from, walk.stop(glyphs_.size(), Break::Kind::forced), Fineness::words);
    return std::move(points_);
  }

 private:
  enum class Fineness { words, inside, spaces, characters };

  /// The first glyph of byte `offset` or after it, not before glyph `from`.
  std::size_t glyph_at(std::size_t offset, std::size_t from) const {
    const auto first = glyphs_.begin() + static_cast<std::ptrdiff_t>(from);
    const auto found = std::partition_point(
        first, glyphs_.end(), [offset](const Glyph& glyph) { return glyph.begin < offset; });
    return static_cast<std::size_t>(found - glyphs_.begin());
  }

  void add(const BreakPoint& from, const BreakPoint& to, Fineness fineness) {
    const Length width = points_.size() == 1 ? room_.first : room_.later;
    if (fineness == Fineness::characters || fits(line_between(from, to), width, room_.squeezable)) {
      points_.push_back(to);
      return;
    }
    const auto finer = static_cast<Fineness>(static_cast<int>(fineness) + 1);
    Walk walk(glyphs_, from);
    BreakPoint last = from;
    for (const std::size_t begin : places(finer, from.begin, to.end)) {
      const BreakPoint next = walk.stop(begin, Break::Kind::inside);
      add(last, next, finer);
      last = next;
    }
    add(last, to, finer);
  }

  /// Glyphs between `begin` and `end`, exclusive, before which a line may end at this fineness.
  std::vector<std::size_t> places(Fineness fineness, std::size_t begin, std::size_t end) const {
    std::vector<std::size_t> result;
    if (fineness == Fineness::inside) {
      const auto first = std::partition_point(breaks_.begin(), breaks_.end(), [&](const Break& a) {
        return a.offset <= glyphs_[begin].begin;
      });
      for (auto at = first; at != breaks_.end(); ++at) {
        const std::size_t glyph = glyph_at(at->offset, begin);
        if (glyph >= end) break;
        const bool is_new = glyph > (result.empty() ? begin : result.back());
        if (at->kind == Break::Kind::inside && is_new) result.push_back(glyph);
      }
      return result;
    }
    for (std::size_t i = begin + 1; i < end; ++i) {
      const bool starts = glyphs_[i].begin < glyphs_[i].end && !glyphs_[i].space;
      const bool after_space = glyphs_[i - 1].space;
      if (starts && (after_space || fineness == Fineness::characters)) result.push_back(i);
    }
    return result;
  }

  const std::vector<Glyph>& glyphs_;
  const std::vector<Break>& breaks_;
  const Room room_;
  std::vector<BreakPoint> points_;
};

}  // namespace

TextLine line_between(const BreakPoint& from, const BreakPoint& to) {
  TextLine line;
  line.begin = from.begin;
  line.end = to.end;
  line.natural_width = to.before_end.width - from.before_begin.width;
  line.space_width = to.before_end.space_width - from.before_begin.space_width;
  line.spaces = to.before_end.spaces - from.before_begin.spaces;
  line.last = to.kind == Break::Kind::forced;
  return line;
}

bool fits(const TextLine& line, Length width, bool squeezable) {
  const Length excess = line.natural_width - width;
  return squeezable ? excess * 3 <= line.space_width : excess <= Length{};
}

std::vector<BreakPoint> break_points(const ShapedText& words, const std::vector<Break>& breaks,
                                     const Room& room) {
  return Refinement(words, breaks, room).take();
}

}  // namespace congvan
