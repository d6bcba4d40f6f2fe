#include "dispatch/numbering.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

TEST(Label, CountsAsVietnameseDocumentsDo) {
  std::string points;
  for (int n = 1; n <= 25; ++n) points += label("a)", n) + " ";
  EXPECT_EQ(points,
            "a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa) ab) ");
}

TEST(Label, HasEachKindOfCounter) {
  EXPECT_EQ(label("1.", 12), "12.");
  EXPECT_EQ(label("(1)", 3), "(3)");
  EXPECT_EQ(label("I.", 4), "IV.");
  EXPECT_EQ(label("I.", 1994), "MCMXCIV.");
  EXPECT_EQ(label("A.", 5), "Đ.");
  EXPECT_EQ(label("-", 7), "-");
  EXPECT_EQ(label("+", 7), "+");
}

TEST(DefaultNumbering, GoesDownTheLevels) {
  EXPECT_EQ(default_numbering(0), "1.");
  EXPECT_EQ(default_numbering(1), "a)");
  EXPECT_EQ(default_numbering(2), "-");
  EXPECT_EQ(default_numbering(3), "+");
  EXPECT_EQ(default_numbering(40), "+");
}

}  // namespace
}  // namespace congvan
