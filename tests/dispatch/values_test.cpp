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

TEST(IsTime, IsATimeOfDay) {
  EXPECT_TRUE(is_time("16:34:54"));
  EXPECT_TRUE(is_time("00:00:00"));
  for (const auto* bad : {"", "16:34", "24:00:00", "16:60:00", "16-34-54", "1:2:3", "ab:cd:ef"}) {
    EXPECT_FALSE(is_time(bad)) << bad;
  }
}

TEST(ReadLength, IsInMillimetres) {
  EXPECT_EQ(read_length("12mm"), millimetres(12));
  EXPECT_EQ(read_length("12.5mm"), millimetres(12.5));
  EXPECT_EQ(read_length("12.05mm"), millimetres(12.05));
  EXPECT_EQ(read_length("400mm"), millimetres(400));
  for (const auto* bad : {"", "mm", "12", "12cm", "0mm", "0.99mm", "400.01mm", "12.mm", ".5mm",
                          "12.345mm", "-3mm", "12 mm", "1e2mm", "12,5mm"}) {
    EXPECT_FALSE(read_length(bad)) << bad;
  }
}

TEST(ReadShare, IsAWholeNumber) {
  EXPECT_EQ(read_share("2*"), 2);
  EXPECT_EQ(read_share("99*"), 99);
  for (const auto* bad : {"", "*", "2", "0*", "100*", "1.5*", "2**"}) {
    EXPECT_FALSE(read_share(bad)) << bad;
  }
}

TEST(ReadTypeSize, GoesByHalves) {
  EXPECT_EQ(read_type_size("8"), points(8));
  EXPECT_EQ(read_type_size("13.5"), points(13.5));
  EXPECT_EQ(read_type_size("14"), points(14));
  for (const auto* bad : {"", "7", "14.5", "15", "12.25", "12pt", ".5", "12."}) {
    EXPECT_FALSE(read_type_size(bad)) << bad;
  }
}

TEST(IsOrdinal, IsWhatNumbersAPlace) {
  for (const auto* good : {"1", "3a", "IV", "đ", "Đ1", "2.1", "1-2", "abcdefghikđđ"}) {
    EXPECT_TRUE(is_ordinal(good)) << good;
  }
  for (const auto* bad : {"", "1.", ".1", "1..2", "a b", "ă", "1)", "1234567890123", "đ\xC4"}) {
    EXPECT_FALSE(is_ordinal(bad)) << bad;
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
