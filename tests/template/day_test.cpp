#include "template/day.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

std::string read(std::string_view words) {
  const auto day = read_day(words);
  return day ? iso_date(*day) : "-";
}

TEST(Day, IsReadAsPeopleTypeIt) {
  EXPECT_EQ(read("2026-03-05"), "2026-03-05");
  EXPECT_EQ(read("5/3/2026"), "2026-03-05");
  EXPECT_EQ(read("05/03/2026"), "2026-03-05");
  EXPECT_EQ(read("5-3-2026"), "2026-03-05");
  EXPECT_EQ(read("05.03.2026"), "2026-03-05");
  EXPECT_EQ(read(" 31/12/1930 "), "1930-12-31");
  EXPECT_EQ(read("29/02/2024"), "2024-02-29");
  EXPECT_EQ(read("29/02/2000"), "2000-02-29");
}

TEST(Day, IsRefusedWhereThereIsNoSuchDay) {
  for (const auto* words :
       {"31/02/2026", "29/02/2026", "29/02/1900", "31/4/2026",          "0/1/2026",   "1/0/2026",
        "1/13/2026",  "32/1/2026",  "2026-02-30", "2026-13-01",         "5/3/26",     "5/3",
        "5/3-2026",   "5/3/2026/1", "5/3/20266",  "2026/03/05",         "0999-01-01", "",
        "/",          "//",         "--",         "005/3/2026",         "-5/3/2026",  "5/ 3/2026",
        "hôm nay",    "46000",      "2026-3-5",   "2026-03-05T00:00:00"}) {
    EXPECT_EQ(read(words), "-") << words;
  }
}

TEST(Day, HasZerosAsTheDecreeWantsThem) {
  EXPECT_EQ(long_date({2020, 1, 5}), "ngày 05 tháng 01 năm 2020");
  EXPECT_EQ(long_date({2020, 2, 10}), "ngày 10 tháng 02 năm 2020");
  EXPECT_EQ(long_date({2020, 3, 5}), "ngày 05 tháng 3 năm 2020");
  EXPECT_EQ(long_date({2019, 12, 29}), "ngày 29 tháng 12 năm 2019");
  EXPECT_EQ(short_date({2020, 3, 5}), "05/3/2020");
  EXPECT_EQ(short_date({2020, 2, 15}), "15/02/2020");
}

}  // namespace
}  // namespace congvan
