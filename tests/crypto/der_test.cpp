#include "crypto/der.h"

#include <gtest/gtest.h>

#include <string>

namespace congvan {
namespace {

using namespace std::string_literals;

TEST(TakeDer, TakesOneValue) {
  const std::string bytes = "\x02\x01\x05rest";
  std::string_view rest = bytes;
  const auto value = take_der(rest);
  ASSERT_TRUE(value);
  EXPECT_EQ(value->tag, 2);
  EXPECT_EQ(value->held, "\x05");
  EXPECT_EQ(value->whole, "\x02\x01\x05");
  EXPECT_EQ(rest, "rest");
}

TEST(TakeDer, ReadsLongLengths) {
  for (const std::size_t size : {0x80U, 0xffU, 0x100U, 0xffffU, 0x10000U}) {
    std::string length;
    for (std::size_t left = size; left != 0; left >>= 8U) {
      length.insert(length.begin(), static_cast<char>(left & 0xffU));
    }
    const std::string bytes =
        "\x04" + std::string(1, static_cast<char>(0x80U | length.size())) + length;
    const std::string whole = bytes + std::string(size, 'x');
    std::string_view rest = whole;
    ASSERT_TRUE(take_der(rest)) << size;
    EXPECT_EQ(rest, "");
    std::string_view short_of_one = std::string_view(whole).substr(0, whole.size() - 1);
    EXPECT_FALSE(take_der(short_of_one)) << size;
  }
}

TEST(TakeDer, TakesNothingElse) {
  for (const std::string& bytes :
       {""s, "\x30"s, "\x30\x80\x00\x00"s, "\x30\x81\x05xxxxx"s, "\x30\x82\x00\x80"s,
        "\x30\x85\x01\x01\x01\x01\x01"s, "\x1f\x01\x01"s, "\x30\xff"s, "\x10\x00"s, "\x24\x00"s,
        "\x00\x00"s, "\x30\x02x"s}) {
    std::string_view rest = bytes;
    EXPECT_FALSE(take_der(rest)) << testing::PrintToString(bytes);
    EXPECT_EQ(rest, bytes);
  }
}

TEST(IsDer, LooksIntoWhatIsMadeOfParts) {
  EXPECT_TRUE(is_der("\x30\x05\x02\x01\x05\x04\x00"s, 3));
  EXPECT_FALSE(is_der("\x30\x05\x02\x01\x05\x04\x00"s, 2));
  EXPECT_FALSE(is_der("\x30\x05\x02\x01\x05\x04\x01"s, 9));
  EXPECT_FALSE(is_der("\x30\x00\x00"s, 9));
  EXPECT_TRUE(is_der("\x04\x02\x30\x80"s, 1));
}

TEST(DerBeforeZeros, WantsZerosAfterIt) {
  EXPECT_EQ(der_before_zeros("\x02\x01\x05"s), "\x02\x01\x05");
  EXPECT_EQ(der_before_zeros("\x02\x01\x05\0\0\0"s), "\x02\x01\x05");
  EXPECT_FALSE(der_before_zeros("\x02\x01\x05\0\0\x01"s));
  EXPECT_FALSE(der_before_zeros("\0\0\0\0\x01"s));
  EXPECT_FALSE(der_before_zeros(""));
}

}  // namespace
}  // namespace congvan
