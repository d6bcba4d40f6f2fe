#include "app/suggest.h"

#include <gtest/gtest.h>

#include <array>

namespace congvan {
namespace {

constexpr std::array<std::string_view, 4> verbs = {"make", "check", "kinds", "fonts"};

TEST(Suggest, MendsASlipOfTheHand) {
  EXPECT_EQ(suggested("mkae", verbs), "make");
  EXPECT_EQ(suggested("chek", verbs), "check");
  EXPECT_EQ(suggested("kind", verbs), "kinds");
  EXPECT_EQ(suggested("fonst", verbs), "fonts");
}

TEST(Suggest, DoesNotGuessWildly) {
  EXPECT_EQ(suggested("", verbs), "");
  EXPECT_EQ(suggested("sign", verbs), "");
  EXPECT_EQ(suggested(std::string(10'000'000, 'm'), verbs), "");
}

}  // namespace
}  // namespace congvan
