#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "test_fonts.h"
#include "text/break_points.h"
#include "text/random_words.h"
#include "text/shown_breaks.h"
#include "text/typed.h"

namespace congvan {
namespace {

using test::Dice;
using test::letters;
using test::RandomWords;
using test::Typed;

/// The best lines by trying every line there is at every start with the whole of its cost: slow,
/// and plain enough to be believed.
class SlowLines {
 public:
  SlowLines(const ShapedText& words, const std::vector<Break>& breaks, const Measure& measure)
      : words_(words),
        room_{std::max(measure.width - measure.first_indent, Length{1}),
              std::max(measure.width, Length{1}), true},
        points_(break_points(words, breaks, room_)),
        best_(points_.size()) {
    for (std::size_t from = 0; from + 1 < points_.size(); ++from) try_lines(from);
    for (std::size_t to = points_.size() - 1; to > 0; to = best_[to].from) {
      take(best_[to].from, line_between(points_[best_[to].from], points_[to]));
    }
    std::reverse(lines.begin(), lines.end());
  }

  std::vector<TextLine> lines;
  Evenness evenness;

 private:
  struct Best {
    BreakCost cost;
    std::size_t from = 0;
    bool found = false;
  };

  void try_lines(std::size_t from) {
    for (std::size_t to = from + 1; to < points_.size(); ++to) {
      const TextLine line = line_between(points_[from], points_[to]);
      const bool fitting = fits(line, room_.of(from), true);
      if (!fitting && to > from + 1) return;
      BreakCost sum = best_[from].cost;
      sum += cost(from, line);
      if (!best_[to].found || sum <= best_[to].cost) best_[to] = {sum, from, true};
      if (!fitting || line.last) return;
    }
  }

  BreakCost cost(std::size_t from, const TextLine& line) const {
    BreakCost cost;
    const std::int64_t room = (room_.of(from) - line.natural_width).millipoints;
    const std::int64_t natural = line.space_width.millipoints;
    cost.avoided = points_[from].kind == Break::Kind::avoided ? 1 : 0;
    if (!fits(line, room_.of(from), true)) {
      cost.overflow = std::max<std::int64_t>(0, -room - natural);
      cost.squeezed = -room - natural / 3 - cost.overflow;
    }
    if (line.last && room >= 0) {
      cost.unevenness = is_short_syllable(words_, line) ? 1'000'000 : 0;
      return cost;
    }
    const std::int64_t spaces = natural > 0 ? natural : 1000;
    if (room > spaces) cost.loose = squared(room - spaces, spaces);
    cost.unevenness = squared(room, spaces);
    return cost;
  }

  static std::int64_t squared(std::int64_t room, std::int64_t spaces) {
    room = std::min<std::int64_t>(room < 0 ? -room : room, 2'000'000);
    if (room >= 1000 * spaces) return 1'000'000'000'000;
    return room * room * 1'000'000 / (spaces * spaces);
  }

  void take(std::size_t from, const TextLine& line) {
    lines.push_back(line);
    ++evenness.lines;
    if (points_[from].kind == Break::Kind::avoided) ++evenness.avoided;
    if (!fits(line, room_.of(from), true)) evenness.overflows = true;
    const std::int64_t spaces = line.space_width.millipoints;
    if (line.last || spaces <= 0) return;
    const std::int64_t room = (room_.of(from) - line.natural_width).millipoints;
    ++evenness.spaced;
    evenness.unevenness += squared(room, spaces);
    evenness.widest = std::max(evenness.widest, room * 1'000'000 / spaces);
  }

  const ShapedText& words_;
  const Room room_;
  const std::vector<BreakPoint> points_;
  std::vector<Best> best_;
};

std::string to_string(const Evenness& evenness) {
  return std::to_string(evenness.lines) + " lines, " + std::to_string(evenness.spaced) +
         " spaced: uneven " + decimal(static_cast<double>(evenness.unevenness) / 1e6, 6) +
         " widest " + decimal(static_cast<double>(evenness.widest) / 1e6, 6) + " avoided " +
         std::to_string(evenness.avoided) + (evenness.overflows ? " overflows" : "");
}

std::string measured(std::string_view pattern, int width, int indent = 0) {
  const Typed typed(pattern);
  return to_string(
      measure_lines(breakable(typed.words, typed.breaks), {letters(width), letters(indent)}));
}

TEST(MeasureLines, OfNoGlyphsIsNothing) {
  EXPECT_EQ(measure_lines(breakable({}, {}), {letters(5), {}}), Evenness{});
  EXPECT_EQ(measured("|", 5), "0 lines, 0 spaced: uneven 0 widest 0 avoided 0");
}

TEST(MeasureLines, JudgesTheLinesThatRunOn) {
  EXPECT_EQ(measured("aa+bb+cc dddddddd", 9),
            "2 lines, 1 spaced: uneven 0.25 widest 0.5 avoided 0");
  EXPECT_EQ(measured("aa+bb|cc+dd", 9), "2 lines, 0 spaced: uneven 0 widest 0 avoided 0");
}

TEST(MeasureLines, CallsShrunkenSpacesUnevenButNotWide) {
  EXPECT_EQ(measured("a+b+c+d+e ffffffff", 8),
            "2 lines, 1 spaced: uneven 0.0625 widest 0 avoided 0");
}

TEST(MeasureLines, LeavesOutLinesWithoutSpaces) {
  EXPECT_EQ(measured("aaaaaaaa bb+bb", 9), "2 lines, 0 spaced: uneven 0 widest 0 avoided 0");
}

TEST(MeasureLines, TakesTheIndentFromTheFirstLine) {
  EXPECT_EQ(measured("aa+bb aa+bb dddddddd", 8, 2),
            "3 lines, 2 spaced: uneven 10 widest 3 avoided 0");
}

TEST(MeasureLines, CountsBreaksTheRulesAvoid) {
  EXPECT_EQ(measured("aaa+bbb~ccccccc", 7), "2 lines, 1 spaced: uneven 0 widest 0 avoided 1");
}

TEST(MeasureLines, SaysWhenALineOverflows) {
  EXPECT_EQ(measured("aa", 0), "2 lines, 0 spaced: uneven 0 widest 0 avoided 0 overflows");
}

TEST(MeasureLines, AddsUpParagraphs) {
  Evenness sum{2, 1, 250'000, 500'000, 0, false};
  sum += {3, 2, 90'000, 300'000, 1, true};
  EXPECT_EQ(to_string(sum), "5 lines, 3 spaced: uneven 0.34 widest 0.5 avoided 1 overflows");
}

/// Compares in `rounds` paragraphs, all widths `scale` times those of a page.
void compare_with_slow_lines(Dice dice, int rounds, int scale) {
  for (int round = 0; round < rounds; ++round) {
    const RandomWords random(dice, scale);
    const Breakable words = breakable(random.words, random.breaks);
    for (int measures = 0; measures < 4; ++measures) {
      Measure measure = test::random_measure(dice);
      measure = {measure.width * scale, measure.first_indent * scale};
      const SlowLines slow(random.words, random.breaks, measure);
      const auto lines = break_lines(words, measure);
      ASSERT_EQ(test::to_string(random.words, lines), test::to_string(random.words, slow.lines))
          << "at " << in_points(measure.width) << " - " << in_points(measure.first_indent);
      ASSERT_EQ(lines, slow.lines);
      ASSERT_EQ(break_lines(random.words, random.breaks, measure), slow.lines);
      ASSERT_EQ(to_string(measure_lines(words, measure)), to_string(slow.evenness))
          << test::to_string(random.words, lines) << " at " << in_points(measure.width);
    }
  }
}

TEST(BreakLines, AreThoseOfTheSlowWay) { compare_with_slow_lines(Dice(20'200'305), 4000, 1); }

TEST(BreakLines, AreThoseOfTheSlowWayOnLinesWiderThanAnyPage) {
  compare_with_slow_lines(Dice(38), 500, 100);
}

/// Glyphs of these advances in points, "s" before that of a space and "|" before a break.
ShapedText spelled(const std::vector<std::pair<std::string_view, double>>& glyphs,
                   std::vector<Break>& breaks) {
  ShapedText words;
  std::string text;
  for (const auto& [kind, advance] : glyphs) {
    if (kind == "|") breaks.push_back({text.size(), Break::Kind::allowed});
    Glyph glyph;
    glyph.begin = static_cast<std::uint32_t>(text.size());
    glyph.space = kind == "s";
    text += glyph.space ? ' ' : 'a';
    glyph.end = static_cast<std::uint32_t>(text.size());
    glyph.advance = points(advance);
    words.glyphs.push_back(glyph);
  }
  words.text = fixed_text(text);
  return words;
}

TEST(BreakLines, AreThoseOfTheSlowWayWhereASpaceStepsBack) {
  // The line to the second break does not fit, though it looks too short; that to the third would.
  std::vector<Break> breaks;
  const ShapedText words = spelled({{"", 10},
                                    {"s", 3.5},
                                    {"|", 20},
                                    {"s", -50},
                                    {"", 120},
                                    {"s", 70},
                                    {"|", -75},
                                    {"s", 3.5},
                                    {"|", 50}},
                                   breaks);
  const Measure measure{points(110), {}};
  const SlowLines slow(words, breaks, measure);
  EXPECT_EQ(slow.lines.front().end, 1U);
  EXPECT_EQ(break_lines(words, breaks, measure), slow.lines);
}

TEST(Breakable, GivesRaggedAndEvenLinesAsTheWordsDo) {
  Dice dice(1954);
  for (int round = 0; round < 1000; ++round) {
    const RandomWords random(dice);
    const Breakable words = breakable(random.words, random.breaks);
    const Measure measure = test::random_measure(dice);
    ASSERT_EQ(break_evenly(words, measure.width),
              break_evenly(random.words, random.breaks, measure.width));
    ASSERT_EQ(break_ragged(words, measure.width, measure.first_indent),
              break_ragged(random.words, random.breaks, measure.width, measure.first_indent));
  }
}

TEST(Breakable, KnowsTheWidestPiece) {
  const Typed typed("aa bb+bb cccc");
  const Breakable words = breakable(typed.words, typed.breaks);
  EXPECT_EQ(words.widest, letters(5));
  EXPECT_EQ(words.widest_squeezed, letters(5) - letters(1) / 3);
}

TEST(Breakable, OfAnotherSizeIsThatOfTheWordsShapedAgain) {
  Diagnostics says;
  const Text text = fixed_text("Căn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2025 của Ủy ban nhân dân");
  const auto made = [&](Length size) {
    return breakable(shape(text, {size, false, false}, test_fonts(), says),
                     find_breaks(text, test::official_rules()));
  };
  const Breakable small = resized(made(points(14)), points(13.5));
  const Breakable expected = made(points(13.5));
  EXPECT_EQ(small.widest, expected.widest);
  EXPECT_EQ(small.breaks, expected.breaks);
  const Measure measure{millimetres(50), millimetres(10)};
  EXPECT_EQ(break_lines(small, measure), break_lines(expected, measure));
}

}  // namespace
}  // namespace congvan
