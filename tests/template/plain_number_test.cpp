#include "template/plain_number.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

std::string typed(std::string_view words) {
  const auto read = read_typed_number(words);
  return read.number ? exact_words(*read.number) : std::string(read.fault);
}

TEST(PlainNumber, IsReadAsPeopleTypeIt) {
  EXPECT_EQ(typed("0"), "0");
  EXPECT_EQ(typed("007"), "7");
  EXPECT_EQ(typed("1234567"), "1234567");
  EXPECT_EQ(typed(" 1.234.567,5 "), "1234567.5");
  EXPECT_EQ(typed("1234567.5"), "1234567.5");
  EXPECT_EQ(typed("1234567,50"), "1234567.50");
  EXPECT_EQ(typed("1,234,567"), "1234567");
  EXPECT_EQ(typed("1,234.5"), "1234.5");
  EXPECT_EQ(typed("1.234,567"), "1234.567");
  EXPECT_EQ(typed("1 234 567"), "1234567");
  EXPECT_EQ(typed("1 234,567"), "1234.567");
  EXPECT_EQ(typed("1\u00A0234\u202F567\u2009890"), "1234567890");
  EXPECT_EQ(typed("-5"), "-5");
  EXPECT_EQ(typed("\u22125,5"), "-5.5");
  EXPECT_EQ(typed("+5"), "5");
  EXPECT_EQ(typed("-0,0"), "0.0");
}

TEST(PlainNumber, HasOneDotBetweenThousandsAsInVietnam) {
  EXPECT_EQ(typed("500.000"), "500000");
  EXPECT_EQ(typed("1.234"), "1234");
  EXPECT_EQ(typed("0.234"), "0.234");
  EXPECT_EQ(typed("1.23"), "1.23");
  EXPECT_EQ(typed("1.2345"), "1.2345");
  EXPECT_EQ(typed("1234.567"), "1234.567");
  EXPECT_EQ(typed("12,5"), "12.5");
  EXPECT_EQ(typed("0,234"), "0.234");
}

TEST(PlainNumber, IsRefusedWhereItCouldBeTwo) {
  EXPECT_EQ(typed("1,234"), "not-a-number");
  EXPECT_EQ(typed("999,000"), "not-a-number");
}

TEST(PlainNumber, IsRefusedWhereItIsNone) {
  for (const auto* words :
       {"",        " ",       "-",         "+",          ".",         ",",       "5.",
        ".5",      ",5",      "5,",        "1..2",       "1,,2",      "1.2.3",   "1.23.456",
        "12.34,5", "1,2,3",   "1.234,5.6", "1,234.5,6",  "0.123.456", "012.345", "1 23",
        "1  234",  "1 234 5", "1.234 567", "12 345,6,7", "1e5",       "0x10",    "1.234 đồng",
        "năm",     "1-2",     "--1",       "1234.567,8", "٣",         "1\n2"}) {
    EXPECT_EQ(typed(words), "not-a-number") << words;
  }
  EXPECT_EQ(typed(std::string(100'000, '1')), "not-a-number");
}

TEST(PlainNumber, HasSixAndThirtyDigitsAtMost) {
  EXPECT_EQ(typed(std::string(36, '9')), std::string(36, '9'));
  EXPECT_EQ(typed(std::string(37, '9')), "number-too-long");
  EXPECT_EQ(typed(std::string(20, '9') + "," + std::string(17, '9')), "number-too-long");
  EXPECT_EQ(typed(std::string(100, '0') + "7"), "7");
}

std::string exact(std::string_view words) {
  const auto read = read_exact_number(words);
  return read.number ? grouped_words(*read.number) : std::string(read.fault);
}

TEST(PlainNumber, IsGroupedByThrees) {
  EXPECT_EQ(exact("1"), "1");
  EXPECT_EQ(exact("123"), "123");
  EXPECT_EQ(exact("1234"), "1.234");
  EXPECT_EQ(exact("-123456.75"), "-123.456,75");
  EXPECT_EQ(exact("1234567"), "1.234.567");
  EXPECT_EQ(exact("1e5"), "not-a-number");
  EXPECT_EQ(exact("1."), "not-a-number");
  EXPECT_EQ(exact(""), "not-a-number");
}

std::string to_decimals(std::string_view words, std::size_t decimals) {
  return exact_words(rounded(*read_exact_number(words).number, decimals));
}

TEST(PlainNumber, IsRoundedAwayFromZero) {
  EXPECT_EQ(to_decimals("1.5", 0), "2");
  EXPECT_EQ(to_decimals("1.49", 0), "1");
  EXPECT_EQ(to_decimals("-1.5", 0), "-2");
  EXPECT_EQ(to_decimals("-0.4", 0), "0");
  EXPECT_EQ(to_decimals("999.995", 2), "1000.00");
  EXPECT_EQ(to_decimals("9.99", 1), "10.0");
  EXPECT_EQ(to_decimals("0.30000000000000004", 2), "0.30");
  EXPECT_EQ(to_decimals("7", 2), "7.00");
}

}  // namespace
}  // namespace congvan
