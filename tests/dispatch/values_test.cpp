#include "dispatch/values.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

TEST(ReadDate, TakesWhatIsKnown) {
  EXPECT_EQ(read_date("2023-05-09"), (PartialDate{2023, 5, 9}));
  EXPECT_EQ(read_date("2023-05"), (PartialDate{2023, 5, {}}));
  EXPECT_EQ(read_date("2023"), (PartialDate{2023, {}, {}}));
}

TEST(ReadDate, KnowsHowLongMonthsAre) {
  EXPECT_TRUE(read_date("2024-02-29"));
  EXPECT_FALSE(read_date("2023-02-29"));
  EXPECT_FALSE(read_date("2100-02-29"));
  EXPECT_TRUE(read_date("2000-02-29"));
  EXPECT_FALSE(read_date("2023-04-31"));
}

TEST(ReadDate, RefusesEverythingElse) {
  for (const auto* bad : {"", "23-05-09", "09/5/2023", "2023-13", "2023-00", "2023-5-9", "2023-05-",
                          "2023-05-0a", "+023-05-09", "1899", "2023-05-09T10:00", "-2023"}) {
    EXPECT_FALSE(read_date(bad)) << bad;
  }
}

TEST(ReadWholeNumber, StaysWithinItsRange) {
  EXPECT_EQ(read_whole_number("1"), 1);
  EXPECT_EQ(read_whole_number("99999"), 99999);
  for (const auto* bad : {"", "0", "100000", "-1", "1.5", "9999999999999999999", " 1", "1 "}) {
    EXPECT_FALSE(read_whole_number(bad)) << bad;
  }
}

TEST(IsIdentifier, BeginsWithALetter) {
  EXPECT_TRUE(is_identifier("cong-van"));
  EXPECT_TRUE(is_identifier("a_1"));
  for (const auto* bad : {"", "1a", "-a", "công-văn", "a b", "../a"}) {
    EXPECT_FALSE(is_identifier(bad)) << bad;
  }
  EXPECT_FALSE(is_identifier(std::string(65, 'a')));
}

}  // namespace
}  // namespace congvan
