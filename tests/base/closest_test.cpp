#include "base/closest.h"

#include <gtest/gtest.h>

#include <array>

namespace congvan {
namespace {

constexpr std::array<std::string_view, 4> verbs = {"make", "check", "kinds", "fonts"};

TEST(Closest, MendsASlipOfTheHand) {
  EXPECT_EQ(closest("mkae", verbs), "make");
  EXPECT_EQ(closest("chek", verbs), "check");
  EXPECT_EQ(closest("kind", verbs), "kinds");
  EXPECT_EQ(closest("fonst", verbs), "fonts");
}

TEST(Closest, DoesNotGuessWildly) {
  EXPECT_EQ(closest("", verbs), "");
  EXPECT_EQ(closest("sign", verbs), "");
  EXPECT_EQ(closest(std::string(10'000'000, 'm'), verbs), "");
}

}  // namespace
}  // namespace congvan
