#include "app/readable.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

TEST(Readable, KeepsWords) { EXPECT_EQ(readable("Kính gửi: ĐẶNG 😀"), "Kính gửi: ĐẶNG 😀"); }

TEST(Readable, ShowsNoControlCharacters) {
  EXPECT_EQ(readable("a\033[31mb\nc\td"), "a\uFFFD[31mb\uFFFDc\uFFFDd");
  EXPECT_EQ(readable("a\tb", true), "a\tb");
  EXPECT_EQ(readable("a\u202Eb\u0085c\u2028d"), "a\uFFFDb\uFFFDc\uFFFDd");
}

TEST(Readable, MendsWhatIsNotUtf8) {
  EXPECT_EQ(readable("a\xFF\xC3"), "a\uFFFD\uFFFD");
  EXPECT_EQ(readable("\xC0\xAF"), "\uFFFD\uFFFD");
  EXPECT_EQ(readable("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(readable("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(Caret, StandsUnderTheCharacter) {
  EXPECT_EQ(with_caret("<đ kind=\"x\">", 4), "<đ kind=\"x\">\n   ^");
  EXPECT_EQ(with_caret("\ta", 2), "\ta\n\t^");
}

TEST(Caret, CountsCombiningMarksAsNothingWide) {
  EXPECT_EQ(with_caret("a\u0301b", 3), "a\u0301b\n ^");
}

TEST(Caret, StaysWithinTheLine) {
  EXPECT_EQ(with_caret("ab", 99), "ab\n  ^");
  EXPECT_EQ(with_caret("ab", 0), "ab\n^");
  EXPECT_EQ(with_caret("", 1), "\n^");
}

TEST(Caret, ShowsThePartOfALongLineThatItIsIn) {
  EXPECT_EQ(with_caret("abcdefghijklmnopqrst", 2, 6), "abcdef…\n ^");
  EXPECT_EQ(with_caret("abcdefghijklmnopqrst", 11, 6), "…hijklm…\n    ^");
  EXPECT_EQ(with_caret("abcdefghijklmnopqrst", 20, 6), "…qrst\n    ^");
}

}  // namespace
}  // namespace congvan
