#include "layout/paginate.h"

#include <gtest/gtest.h>

#include <string>

namespace congvan {
namespace {

/// A strip for each letter: `|` may begin a page, `.` may not, `!` must. All are 10 pt high, no
/// space above.
std::vector<CutStrip> strips(const std::string& shape) {
  std::vector<CutStrip> all;
  for (const char c : shape) {
    CutStrip strip;
    strip.height = points(10);
    strip.may_begin = c == '|';
    strip.must_begin = c == '!';
    all.push_back(strip);
  }
  return all;
}

PageRoom room(int first, int later) { return {points(first * 10), points(later * 10), {}}; }

std::string shown(std::string shape, const PageCut& cut) {
  for (auto start = cut.starts.rbegin(); start != cut.starts.rend(); ++start) {
    if (*start > 0) shape.insert(*start, "/");
  }
  return shape + (cut.forced ? " forced" : "") + (cut.too_tall ? " too tall" : "");
}

std::string cut(const std::string& shape, const PageRoom& where) {
  return shown(shape, paginate(strips(shape), where));
}

TEST(Paginate, KeepsAShortLetterOnOnePage) { EXPECT_EQ(cut(".||||", room(10, 10)), ".||||"); }

TEST(Paginate, CutsBeforeTheLastStripThatMayBeginAPage) {
  EXPECT_EQ(cut(".|||||||", room(5, 10)), ".||||/|||");
  EXPECT_EQ(cut(".||..|||", room(5, 10)), ".||../|||");
  EXPECT_EQ(cut(".|||.|||", room(4, 10)), ".||/|.|||");
}

TEST(Paginate, BringsTheLinesThatStayWithTheSignature) {
  EXPECT_EQ(cut(".|||||..", room(7, 10)), ".||||/|..");
  EXPECT_EQ(cut(".|||....", room(7, 10)), ".||/|....");
}

TEST(Paginate, CutsWhereItMayNotOnlyWhenNothingElseIsLeft) {
  EXPECT_EQ(cut("........", room(5, 10)), "...../... forced");
  EXPECT_EQ(cut(".|......", room(5, 5)), "./|..../.. forced");
}

TEST(Paginate, BeginsAPageWhereAsked) {
  EXPECT_EQ(cut(".|!||", room(5, 5)), ".|/!||");
  EXPECT_EQ(cut("!|||", room(5, 5)), "!|||");
}

TEST(Paginate, DropsTheSpaceAboveTheFirstStripOfAPage) {
  auto spaced = strips(".||");
  for (auto& strip : spaced) strip.before = points(5);
  EXPECT_EQ(paginate(spaced, {points(25), points(25), {}}).starts,
            (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(paginate(spaced, {points(10), points(25), {}}).starts,
            (std::vector<std::size_t>{0, 1}));
}

TEST(Paginate, KeepsFootnotesOnThePageOfTheirMarks) {
  auto noted = strips(".|||");
  noted[1].notes = points(20);
  PageRoom where = room(5, 5);
  EXPECT_EQ(paginate(noted, where).starts, (std::vector<std::size_t>{0, 3}));
  where.notes = points(10);  // the rule above them counts once a page
  EXPECT_EQ(paginate(noted, where).starts, (std::vector<std::size_t>{0, 2}));
}

TEST(Paginate, RepeatsTheHeadOfATable) {
  auto rows = strips(".||||||");
  for (std::size_t i = 2; i < rows.size(); ++i) rows[i].head = points(20);
  EXPECT_EQ(paginate(rows, room(4, 4)).starts, (std::vector<std::size_t>{0, 4, 6}));
}

TEST(Paginate, SaysWhichStripIsTooTall) {
  auto one = strips(".||");
  one[1].height = points(70);
  const PageCut cut = paginate(one, room(5, 5));
  EXPECT_EQ(cut.too_tall, 1u);
  EXPECT_EQ(cut.starts, (std::vector<std::size_t>{0, 1, 2}));
}

TEST(Paginate, SaysHowFarTheLastPageIsFilled) {
  auto noted = strips(".|||");
  noted[3].notes = points(4);
  EXPECT_EQ(paginate(noted, {points(25), points(50), points(1)}).end, points(25));
}

TEST(Paginate, TakesNoStripsAtAll) {
  EXPECT_EQ(paginate({}, room(5, 5)).starts, std::vector<std::size_t>{0});
}

}  // namespace
}  // namespace congvan
