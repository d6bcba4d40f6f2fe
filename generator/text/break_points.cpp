#include "text/break_points.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/utf8.h"

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
    BreakPoint point{kind, false, at_, begin, sum_, {}};
    GlyphSum sum = sum_;
    for (std::size_t at = at_; at < begin; ++at) {
      const Glyph& glyph = glyphs_[at];
      sum.width += glyph.advance;
      if (glyph.space) {
        sum.space_width += glyph.advance;
        ++sum.spaces;
      } else {
        point.end = at + 1;
        point.before_end = sum;
      }
    }
    point.before_begin = sum;
    at_ = std::max(at_, begin);
    sum_ = sum;
    return point;
  }

 private:
  const std::vector<Glyph>& glyphs_;
  std::size_t at_ = 0;
  GlyphSum sum_;
};

/// As far as official prose goes: whatever is not of the marks in ASCII or in U+2000 to U+206F.
bool is_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (c >= 0xC0 && (c < 0x2000 || c > 0x206F));
}

constexpr int short_syllable = 6;

/// Letters and digits of bytes [begin, end), counted no further than one too many.
int count_letters(std::string_view text, std::size_t begin, std::size_t end) {
  int letters = 0;
  while (begin < end && letters <= short_syllable) {
    if (is_letter_or_digit(take_character(text, begin))) ++letters;
  }
  return letters;
}

/// Finds from which points only one short syllable is left to the forced break at point `last`.
void mark_short_end(const ShapedText& words, std::vector<BreakPoint>& points, std::size_t last) {
  const std::size_t end = points[last].end;
  std::size_t counted = end > 0 ? words.glyphs[end - 1].end : 0;
  int letters = 0;
  for (std::size_t at = last; at-- > 0;) {
    BreakPoint& point = points[at];
    if (point.before_begin.spaces < points[last].before_end.spaces) return;
    if (point.begin < end) {
      const std::size_t begin = words.glyphs[point.begin].begin;
      letters += count_letters(words.text.str(), begin, counted);
      if (letters > short_syllable) return;
      counted = std::min(counted, begin);
      point.short_end = true;
    }
    if (point.kind == Break::Kind::forced) return;
  }
}

/// The breaks of some words, finer and finer where a piece between two is wider than a line.
class Refinement {
 public:
  Refinement(const ShapedText& words, const std::vector<Break>& breaks, const Room& room)
      : glyphs_(words.glyphs), breaks_(breaks), room_(room), points_(1) {}

  std::vector<BreakPoint> take() {
    points_.reserve(breaks_.size() + 2);
    Walk walk(glyphs_);
    BreakPoint from;
    std::size_t begin = 0;
    for (const Break& candidate : breaks_) {
      if (candidate.kind == Break::Kind::inside) continue;
      while (begin < glyphs_.size() && glyphs_[begin].begin < candidate.offset) ++begin;
      if (begin == glyphs_.size()) break;
      if (begin == from.begin && candidate.kind != Break::Kind::forced) continue;
      BreakPoint to = walk.stop(begin, candidate.kind);
      to.parts_well = candidate.parts_well;
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

std::vector<BreakPoint> break_points(const ShapedText& words, const std::vector<Break>& breaks,
                                     const Room& room) {
  auto points = Refinement(words, breaks, room).take();
  for (std::size_t at = 1; at < points.size(); ++at) {
    if (points[at].kind == Break::Kind::forced) mark_short_end(words, points, at);
  }
  return points;
}

std::span<const BreakPoint> break_points(const Breakable& words, const Room& room,
                                         std::vector<BreakPoint>& refined) {
  const Length widest = room.squeezable ? words.widest_squeezed : words.widest;
  if (widest <= std::min(room.first, room.later)) return words.points;
  refined = break_points(words.words, words.breaks, room);
  return refined;
}

bool is_short_syllable(const ShapedText& words, const TextLine& line) {
  if (line.spaces > 0 || line.begin == line.end) return false;
  return count_letters(words.text.str(), words.glyphs[line.begin].begin,
                       words.glyphs[line.end - 1].end) <= short_syllable;
}

}  // namespace congvan
