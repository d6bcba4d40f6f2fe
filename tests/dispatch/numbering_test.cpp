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

TEST(Label, TakesAChosenNumber) {
  EXPECT_EQ(label("1.", "3a"), "3a.");
  EXPECT_EQ(label("(1)", "2"), "(2)");
  EXPECT_EQ(label("-", "7"), "-");
}

TEST(NumberIn, IsTheNumberAlone) {
  EXPECT_EQ(number_in("1.", 3), "3");
  EXPECT_EQ(number_in("a)", 5), "đ");
  EXPECT_EQ(number_in("I.", 3), "III");
  EXPECT_EQ(number_in("-", 3), "");
}

TEST(NthOf, IsTheInverseOfNumberIn) {
  for (const auto* numbering : {"1.", "a)", "A.", "I."}) {
    for (int n = 1; n <= 2000; n += n < 60 ? 1 : 97) {
      EXPECT_EQ(nth_of(numbering, number_in(numbering, n)), n) << numbering << n;
    }
  }
}

TEST(NthOf, KnowsNoOther) {
  EXPECT_EQ(nth_of("1.", "3a"), std::nullopt);
  EXPECT_EQ(nth_of("1.", "IV"), std::nullopt);
  EXPECT_EQ(nth_of("I.", "4"), std::nullopt);
  EXPECT_EQ(nth_of("I.", "IIII"), std::nullopt);
  EXPECT_EQ(nth_of("I.", "iv"), std::nullopt);
  EXPECT_EQ(nth_of("a)", "f"), std::nullopt);
  EXPECT_EQ(nth_of("a)", "B"), std::nullopt);
  EXPECT_EQ(nth_of("a)", "yyyyyyyyyyyy"), std::nullopt);
  EXPECT_EQ(nth_of("-", "1"), std::nullopt);
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
