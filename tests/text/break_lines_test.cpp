#include "text/break_lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "text/typed.h"

namespace congvan {
namespace {

using test::Dice;
using test::letters;
using test::to_string;
using test::Typed;

std::string justified(std::string_view pattern, int width, int indent = 0) {
  const Typed typed(pattern);
  return to_string(typed.words,
                   break_lines(typed.words, typed.breaks, {letters(width), letters(indent)}));
}

std::string even(std::string_view pattern, int width) {
  const Typed typed(pattern);
  return to_string(typed.words, break_evenly(typed.words, typed.breaks, letters(width)));
}

std::string ragged(std::string_view pattern, int width, int indent = 0) {
  const Typed typed(pattern);
  return to_string(typed.words,
                   break_ragged(typed.words, typed.breaks, letters(width), letters(indent)));
}

std::string to_string(const BreakCost& cost) {
  return "overflow " + decimal(in_points({cost.overflow}), 3) + " squeezed " +
         decimal(in_points({cost.squeezed}), 3) + " loose " +
         decimal(static_cast<double>(cost.loose) / 1e6, 6) + " avoided " +
         std::to_string(cost.avoided) + " uneven " +
         decimal(static_cast<double>(cost.unevenness) / 1e6, 6);
}

/// What it costs to break `pattern` at every break it has.
std::string cost(std::string_view pattern, int width, int indent = 0) {
  const Typed typed(pattern);
  std::vector<TextLine> lines;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end, bool last) {
    TextLine line{begin, end, {}, {}, 0, last};
    while (!last && typed.words.glyphs[line.end - 1].space) --line.end;
    for (std::size_t i = begin; i < line.end; ++i) {
      line.natural_width += letters(1);
      if (!typed.words.glyphs[i].space) continue;
      line.space_width += letters(1);
      ++line.spaces;
    }
    lines.push_back(line);
    begin = end;
  };
  for (const Break& at : typed.breaks) add(at.offset, false);
  add(typed.words.glyphs.size(), true);
  return to_string(break_cost(typed.words, typed.breaks, {letters(width), letters(indent)}, lines));
}

TEST(BreakCost, IsNothingForALineThatIsFull) {
  EXPECT_EQ(cost("aa+bb cc+dd", 5), "overflow 0 squeezed 0 loose 0 avoided 0 uneven 0");
}

TEST(BreakCost, IsTheSquareOfTheStretch) {
  EXPECT_EQ(cost("aa+bb+cc dddddddd", 9), "overflow 0 squeezed 0 loose 0 avoided 0 uneven 0.25");
}

TEST(BreakCost, IsTheSquareOfTheShrinking) {
  EXPECT_EQ(cost("a+b+c+d+e ffffffff", 8), "overflow 0 squeezed 0 loose 0 avoided 0 uneven 0.0625");
}

TEST(BreakCost, SquaresWhatIsStretchedBeyondTwice) {
  EXPECT_EQ(cost("aaa+bbb cccccccc", 8), "overflow 0 squeezed 0 loose 0 avoided 0 uneven 1");
  EXPECT_EQ(cost("aaa+bbb cccccccc", 9), "overflow 0 squeezed 0 loose 1 avoided 0 uneven 4");
}

TEST(BreakCost, CountsBreaksTheRulesAvoid) {
  EXPECT_EQ(cost("aaa+bbb~ccccccc", 7), "overflow 0 squeezed 0 loose 0 avoided 1 uneven 0");
}

TEST(BreakCost, MeasuresWhatSpacesLackOfTwoThirds) {
  EXPECT_EQ(cost("a+bb+cc dd+ddd", 6), "overflow 0 squeezed 3.334 loose 0 avoided 0 uneven 0.25");
}

TEST(BreakCost, MeasuresWhatOverflowsEvenWithoutSpaces) {
  EXPECT_EQ(cost("aaa+bb+cc dd+dd", 5), "overflow 20 squeezed 13.334 loose 0 avoided 0 uneven 4");
}

TEST(BreakCost, TakesTheIndentFromTheFirstLine) {
  EXPECT_EQ(cost("aa+bb aa+bb dddddddd", 8, 2),
            "overflow 0 squeezed 0 loose 4 avoided 0 uneven 10");
}

TEST(BreakCost, TakesALineWithoutSpacesForOneWithASpaceOfAPoint) {
  EXPECT_EQ(cost("aaaaaaaa bb+bb", 9), "overflow 0 squeezed 0 loose 81 avoided 0 uneven 100");
}

TEST(BreakCost, DoesNotStretchTheLastLine) {
  EXPECT_EQ(cost("aa bb", 2), "overflow 0 squeezed 0 loose 0 avoided 0 uneven 1");
  EXPECT_EQ(cost("aaaaaaaaa bb+cc", 9), "overflow 0 squeezed 0 loose 0 avoided 0 uneven 0");
}

TEST(BreakCost, CountsALastLineOfOneShortSyllableAsStretchedToTwice) {
  EXPECT_EQ(cost("aaaaaaaaa bbbbbb;.", 9), "overflow 0 squeezed 0 loose 0 avoided 0 uneven 1");
  EXPECT_EQ(cost("aaaaaaaaa bbbbbbb.", 9), "overflow 0 squeezed 0 loose 0 avoided 0 uneven 0");
}

TEST(BreakLines, OfNoGlyphsAreNone) { EXPECT_TRUE(break_lines({}, {}, {letters(5), {}}).empty()); }

TEST(BreakLines, LeavesOneLineWhole) { EXPECT_EQ(justified("aa bb cc", 8), "aa bb cc"); }

TEST(BreakLines, WeighsTheWholeParagraph) {
  // Greedy lines would be "aa bb cc|ddddd|...", the second of one word.
  EXPECT_EQ(justified("aa bb cc dddd eee ff gg hhh i", 9), "aa bb cc|dddd eee|ff gg hhh|i");
}

TEST(BreakLines, SqueezesSpacesToTwoThirdsAndNoFurther) {
  EXPECT_EQ(justified("aa bb cc dd ee", 13), "aa bb cc dd ee");
  EXPECT_EQ(justified("aa bb cc dd ee", 12), "aa bb cc dd|ee");
}

TEST(BreakLines, KeepsTogetherWhatNeverBreaks) {
  EXPECT_EQ(justified("aa bb+cc dd", 5), "aa|bb cc|dd");
}

TEST(BreakLines, TakesNoAvoidedBreakForEvennessAlone) {
  EXPECT_EQ(justified("aa bb cc d~eee ff", 10), "aa bb cc|d eee ff");
  EXPECT_EQ(justified("aa bb cc d eee ff", 10), "aa bb cc d|eee ff");
}

TEST(BreakLines, TakesAnAvoidedBreakWhereALineWouldBeStretchedBeyondTwice) {
  EXPECT_EQ(justified("aa bb cccc~dd ee ff gg", 11), "aa bb cccc|dd ee ff gg");
}

TEST(BreakLines, EndsALineAtAForcedBreak) {
  EXPECT_EQ(justified("aa bb|cc dd", 20), "aa bb|cc dd");
  EXPECT_EQ(justified("aa||bb", 20), "aa||bb");
}

TEST(BreakLines, SaysWhichLinesAreNotJustified) {
  const Typed typed("aa bb|cc dd ee");
  std::string last;
  for (const TextLine& line : break_lines(typed.words, typed.breaks, {letters(5), {}})) {
    last += line.last ? 'y' : 'n';
  }
  EXPECT_EQ(last, "yny");
}

TEST(BreakLines, MeasuresEachLine) {
  const Typed typed("aa bb cc");
  const auto lines = break_lines(typed.words, typed.breaks, {letters(5), {}});
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0], (TextLine{0, 5, letters(5), letters(1), 1, false}));
  EXPECT_EQ(lines[1], (TextLine{6, 8, letters(2), {}, 0, true}));
}

TEST(BreakLines, BreaksInsideNoWordThatFits) {
  EXPECT_EQ(justified("aa bbb/bbb cc", 6), "aa|bbbbbb|cc");
}

TEST(BreakLines, BreaksInsideAWordWiderThanALine) {
  EXPECT_EQ(justified("aa bbb/bbb/bbb cc", 6), "aa bbb|bbbbbb|cc");
}

TEST(BreakLines, BreaksAnywhereWhereAWordHasNoOtherBreaks) {
  EXPECT_EQ(justified("aaaaaaaaaaaaaa", 6), "aaaaaa|aaaaaa|aa");
  EXPECT_EQ(justified("aaa+aaa+aaa", 6), "aaa|aaa|aaa");
}

TEST(BreakLines, BreaksTheFirstWordWhereTheIndentLeavesNoRoom) {
  EXPECT_EQ(justified("aaa/aaa bb", 6, 2), "aaa|aaa bb");
}

TEST(BreakLines, GivesASingleCharacterALineHoweverNarrow) {
  const Typed typed("aa bb");
  EXPECT_EQ(to_string(typed.words, break_lines(typed.words, typed.breaks, {{}, points(5)})),
            "a|a|b|b");
}

TEST(BreakLines, AvoidsALastLineOfOneShortSyllable) {
  EXPECT_EQ(justified("aa bb cc ddd ee ff", 14), "aa bb cc ddd|ee ff");
}

/// Up to 15 words with all kinds of breaks but those inside words.
std::string random_pattern(Dice& dice) {
  std::string pattern;
  const int words = 2 + dice.roll(14);
  for (int word = 0; word < words; ++word) {
    pattern += std::string(static_cast<std::size_t>(1 + dice.roll(7)), 'a');
    if (word + 1 < words) pattern += dice.roll(25) == 0 ? '|' : "    ~~+"[dice.roll(7)];
  }
  return pattern;
}

/// Every way to take or leave the breaks of `typed`, as lines.
std::vector<std::vector<TextLine>> all_ways(const Typed& typed) {
  std::vector<std::vector<TextLine>> ways;
  for (std::size_t taken = 0; taken < std::size_t{1} << typed.breaks.size(); ++taken) {
    std::vector<TextLine> lines;
    TextLine line;
    bool lawful = true;
    for (std::size_t b = 0; b <= typed.breaks.size(); ++b) {
      const bool is_end = b == typed.breaks.size();
      const bool forced = !is_end && typed.breaks[b].kind == Break::Kind::forced;
      const bool take = is_end || (taken >> b & 1U) != 0;
      lawful = lawful && (take || !forced);
      if (!take) continue;
      std::size_t next = typed.words.glyphs.size();
      while (!is_end && next > 0 && typed.words.glyphs[next - 1].begin >= typed.breaks[b].offset) {
        --next;
      }
      line.end = is_end || forced ? next : next - 1;
      for (std::size_t i = line.begin; i < line.end; ++i) {
        line.natural_width += typed.words.glyphs[i].advance;
        if (!typed.words.glyphs[i].space) continue;
        line.space_width += typed.words.glyphs[i].advance;
        ++line.spaces;
      }
      line.last = is_end || forced;
      lines.push_back(line);
      line = {};
      line.begin = next;
    }
    if (lawful) ways.push_back(lines);
  }
  return ways;
}

TEST(BreakLines, FindsTheLeastCostOfAllWays) {
  Dice dice(20200305);
  for (int round = 0; round < 400; ++round) {
    const std::string pattern = random_pattern(dice);
    const Measure measure{points(70 + dice.roll(200)), points(dice.roll(2) * dice.roll(60))};
    const Typed typed(pattern);
    std::optional<BreakCost> least;
    for (const auto& lines : all_ways(typed)) {
      const BreakCost way = break_cost(typed.words, typed.breaks, measure, lines);
      if (!least || way < *least) least = way;
    }
    // Wider than the first line, so it may be broken where `all_ways` does not look.
    if (least->overflow + least->squeezed > 0) continue;
    const auto found = break_lines(typed.words, typed.breaks, measure);
    EXPECT_EQ(to_string(break_cost(typed.words, typed.breaks, measure, found)), to_string(*least))
        << pattern << " at " << in_points(measure.width)
        << " pt: " << to_string(typed.words, found);
  }
}

TEST(BreakLines, LetsNothingLeaveTheMeasure) {
  Dice dice(38);
  for (int round = 0; round < 400; ++round) {
    const Typed typed(random_pattern(dice));
    const Measure measure{points(20 + dice.roll(60)), points(dice.roll(10))};
    const auto lines = break_lines(typed.words, typed.breaks, measure);
    const BreakCost way = break_cost(typed.words, typed.breaks, measure, lines);
    EXPECT_EQ(way.overflow + way.squeezed, 0) << to_string(typed.words, lines);
  }
}

TEST(BreakEvenly, TakesTheFewestLinesAndMakesThemEven) {
  EXPECT_EQ(even("aa bb cc dd", 8), "aa bb|cc dd");
  EXPECT_EQ(even("aa bb cc dd", 11), "aa bb cc dd");
  EXPECT_EQ(even("aaa bb cc dd eee f", 10), "aaa bb cc|dd eee f");
}

TEST(BreakEvenly, PutsTheLongerOfTwoLinesFirst) { EXPECT_EQ(even("aa bb cc", 6), "aa bb|cc"); }

TEST(BreakEvenly, AvoidsABreakUnlessALineMoreWouldBeNeeded) {
  EXPECT_EQ(even("aaa bbb ccc~ddd", 11), "aaa bbb|ccc ddd");
  EXPECT_EQ(even("aaa bbb~ccc ddd", 11), "aaa bbb ccc|ddd");
  EXPECT_EQ(even("aaa bbb~ccc ddd", 8), "aaa bbb|ccc ddd");
}

TEST(BreakEvenly, EndsALineAtAForcedBreak) { EXPECT_EQ(even("a|bb cc", 9), "a|bb cc"); }

TEST(BreakEvenly, DoesNotSqueezeSpaces) { EXPECT_EQ(even("aa bb cc dd ee", 13), "aa bb cc|dd ee"); }

TEST(BreakEvenly, BreaksWordsWiderThanTheLine) {
  EXPECT_EQ(even("aaaaaaa bb", 4), "aaa|aaa|a bb");
  EXPECT_EQ(even("aa/aaa", 4), "aa|aaa");
}

TEST(BreakEvenly, OfNoGlyphsAreNone) { EXPECT_TRUE(break_evenly({}, {}, letters(5)).empty()); }

TEST(BreakRagged, FillsEachLine) {
  EXPECT_EQ(ragged("aa bb cc dd", 8), "aa bb cc|dd");
  EXPECT_EQ(ragged("aa bb cc dd ee", 8, 3), "aa bb cc|dd ee");
}

TEST(BreakRagged, TakesAnAvoidedBreakOnlyWhereTheLineHasNoOther) {
  EXPECT_EQ(ragged("aa bb~cc", 6), "aa|bb cc");
  EXPECT_EQ(ragged("aa~bb~cc", 6), "aa bb|cc");
}

TEST(BreakRagged, EndsALineAtAForcedBreak) { EXPECT_EQ(ragged("a|bb cc", 9), "a|bb cc"); }

TEST(BreakRagged, BreaksWordsWiderThanTheLine) {
  EXPECT_EQ(ragged("aa bbbb/bb/bb cc", 6), "aa|bbbbbb|bb cc");
  EXPECT_EQ(ragged("aa bbbbbbbbb cc", 6), "aa bbb|bbbbbb|cc");
}

TEST(BreakRagged, OfNoGlyphsAreNone) { EXPECT_TRUE(break_ragged({}, {}, letters(5), {}).empty()); }

}  // namespace
}  // namespace congvan
