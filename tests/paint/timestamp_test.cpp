#include "paint/timestamp.h"

#include <gtest/gtest.h>

#include <limits>

namespace congvan {
namespace {

TEST(Timestamp, IsInVietnamsTime) {
  EXPECT_EQ(iso_timestamp(0), "1970-01-01T07:00:00+07:00");
  EXPECT_EQ(pdf_timestamp(0), "D:19700101070000+07'00'");
  EXPECT_EQ(iso_timestamp(1'709'226'000), "2024-03-01T00:00:00+07:00");
  EXPECT_EQ(iso_timestamp(1'709'225'999), "2024-02-29T23:59:59+07:00");
  EXPECT_EQ(iso_timestamp(-1), "1970-01-01T06:59:59+07:00");
}

TEST(Timestamp, KeepsToYearsOfFourDigits) {
  EXPECT_EQ(iso_timestamp(std::numeric_limits<std::int64_t>::max()), "9999-12-31T23:59:59+07:00");
  EXPECT_EQ(pdf_timestamp(std::numeric_limits<std::int64_t>::min()), "D:00010101000000+07'00'");
}

}  // namespace
}  // namespace congvan
