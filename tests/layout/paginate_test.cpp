#include "layout/paginate.h"

#include <gtest/gtest.h>

#include <string>

namespace congvan {
namespace {

/// A line for each letter: `|` may begin a page, `.` may not. All are 10 pt high, no space above.
std::vector<CutLine> lines(const std::string& shape) {
  std::vector<CutLine> all;
  for (const char c : shape) all.push_back({Length{}, points(10), c == '|'});
  return all;
}

PageRoom room(int first, int later, int foot) {
  return {points(first * 10), points(later * 10), points(foot * 10), 2};
}

std::string cut(const std::string& shape, const PageRoom& where) {
  const PageCut pages = paginate(lines(shape), where);
  std::string shown = shape;
  for (auto start = pages.starts.rbegin(); start != pages.starts.rend(); ++start) {
    if (*start > 0) shown.insert(*start, "/");
  }
  return shown + (pages.foot_pushed ? " pushed" : "") + (pages.foot_alone ? " alone" : "");
}

TEST(Paginate, KeepsAShortLetterOnOnePage) { EXPECT_EQ(cut(".||||", room(10, 10, 5)), ".||||"); }

TEST(Paginate, CutsBeforeTheLastLineThatMayBeginAPage) {
  EXPECT_EQ(cut(".|||||||", room(5, 10, 2)), ".||||/|||");
  EXPECT_EQ(cut(".||..|||", room(5, 10, 2)), ".||../|||");
  EXPECT_EQ(cut(".|||.|||", room(4, 10, 2)), ".||/|.|||");
}

TEST(Paginate, GivesTheFootLinesOfItsOwnPage) {
  EXPECT_EQ(cut(".||||||", room(8, 10, 5)), ".||||/|| pushed");
  EXPECT_EQ(cut(".|||||.", room(8, 10, 5)), ".||||/|. pushed");
  EXPECT_EQ(cut(".|||...", room(8, 10, 5)), ".||/|... pushed");
}

TEST(Paginate, BringsMoreLinesWhereTooFewCameOver) {
  EXPECT_EQ(cut(".||||||", room(6, 10, 5)), ".||||/|| pushed");
}

TEST(Paginate, SaysWhenNoLawfulCutIsLeft) {
  EXPECT_EQ(cut(".......", room(8, 10, 5)), "...../.. pushed alone");
}

TEST(Paginate, DropsTheSpaceAboveTheFirstLineOfAPage) {
  const std::vector<CutLine> spaced = {
      {points(5), points(10), false}, {points(5), points(10), true}, {points(5), points(10), true}};
  EXPECT_EQ(paginate(spaced, {points(25), points(20), points(10), 1}).starts,
            (std::vector<std::size_t>{0, 2}));
}

TEST(Paginate, TakesNoLinesAtAll) {
  EXPECT_EQ(paginate({}, room(5, 5, 2)).starts, std::vector<std::size_t>{0});
}

}  // namespace
}  // namespace congvan
