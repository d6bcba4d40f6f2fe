#include "base/length.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

TEST(Length, HoldsWholeThousandthsOfAPoint) {
  EXPECT_EQ(points(12).millipoints, 12'000);
  EXPECT_EQ(points(0.0005).millipoints, 1);
  EXPECT_EQ(points(-0.0005).millipoints, -1);
  EXPECT_EQ(millimetres(25.4).millipoints, 72'000);
  EXPECT_EQ(millimetres(210).millipoints, 595'276);
  EXPECT_EQ(millimetres(297).millipoints, 841'890);
}

TEST(Length, AddsAndScales) {
  EXPECT_EQ(points(12) + points(0.5), points(12.5));
  EXPECT_EQ(points(12) - points(13), -points(1));
  EXPECT_EQ(points(12) * 3, points(36));
  EXPECT_EQ(points(36) / 3, points(12));
  EXPECT_EQ(scaled(points(10), 0.33333), points(3.3333));
  EXPECT_EQ(ratio(points(1), points(4)), 0.25);
  EXPECT_LT(points(1), millimetres(1));
}

TEST(Length, GoesBackToMillimetresAndPoints) {
  EXPECT_EQ(in_points(points(13.5)), 13.5);
  EXPECT_EQ(decimal(in_millimetres(millimetres(165)), 3), "165");
}

TEST(Decimal, DropsTrailingZerosAndTheBarePoint) {
  EXPECT_EQ(decimal(12, 3), "12");
  EXPECT_EQ(decimal(0.5, 3), "0.5");
  EXPECT_EQ(decimal(-3.25, 2), "-3.25");
  EXPECT_EQ(decimal(100, 0), "100");
  EXPECT_EQ(decimal(1.05, 2), "1.05");
  EXPECT_EQ(decimal(0.000001, 6), "0.000001");
}

TEST(Decimal, RoundsToTheDecimalsAskedFor) {
  EXPECT_EQ(decimal(0.125, 2), "0.13");
  EXPECT_EQ(decimal(-0.125, 2), "-0.13");
  EXPECT_EQ(decimal(1.9996, 3), "2");
  EXPECT_EQ(decimal(2.5, 0), "3");
}

TEST(Decimal, HasNoNegativeZero) {
  EXPECT_EQ(decimal(-0.0, 2), "0");
  EXPECT_EQ(decimal(-0.0004, 3), "0");
}

TEST(Decimal, StaysWithinTheNumbersItCanHold) {
  EXPECT_EQ(decimal(1e300, 6), "1000000000000");
  EXPECT_EQ(decimal(-1e300, 6), "-1000000000000");
}

}  // namespace
}  // namespace congvan
