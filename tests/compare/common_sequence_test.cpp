#include "compare/common_sequence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace congvan {
namespace {

using Numbers = std::vector<std::size_t>;

/// The length of a longest common subsequence, by the table of all beginnings.
std::size_t longest(const Numbers& a, const Numbers& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const std::size_t one : a) {
    std::size_t before = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = one == b[j] ? before + 1 : std::max(above, row[j]);
      before = above;
    }
  }
  return row.back();
}

void expect_common(const Pairs& pairs, const Numbers& a, const Numbers& b) {
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    ASSERT_EQ(a.at(pairs[i].first), b.at(pairs[i].second));
    if (i == 0) continue;
    ASSERT_LT(pairs[i - 1].first, pairs[i].first);
    ASSERT_LT(pairs[i - 1].second, pairs[i].second);
  }
}

TEST(CommonSequence, IsALongestOneOfAnyTwo) {
  std::mt19937 random(30);
  for (unsigned round = 0; round < 3000; ++round) {
    const auto some = [&] {
      Numbers numbers(random() % 14);
      for (std::size_t& one : numbers) one = random() % (2 + round % 5U);
      return numbers;
    };
    const Numbers a = some(), b = some();
    const auto pairs = common_sequence(a, b, a.size() + b.size());
    ASSERT_TRUE(pairs);
    expect_common(*pairs, a, b);
    ASSERT_EQ(pairs->size(), longest(a, b)) << round;
  }
}

TEST(CommonSequence, OfEqualsIsAllOfIt) {
  const Numbers a = {4, 4, 2, 7};
  EXPECT_EQ(common_sequence(a, a, 0), (Pairs{{0, 0}, {1, 1}, {2, 2}, {3, 3}}));
  EXPECT_EQ(common_sequence({}, {}, 0), Pairs{});
}

TEST(CommonSequence, IsNotSoughtBeyondTheMostChangesAllowed) {
  const Numbers a = {1, 2, 3}, b = {1, 5, 3};
  EXPECT_EQ(common_sequence(a, b, 1), std::nullopt);
  EXPECT_EQ(common_sequence(a, b, 2), (Pairs{{0, 0}, {2, 2}}));
}

}  // namespace
}  // namespace congvan
