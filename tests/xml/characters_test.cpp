#include "xml/characters.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

std::string read(std::string_view bytes) {
  const Utf8Character found = decode_utf8(bytes, 0);
  return std::to_string(static_cast<unsigned>(found.code)) + "/" + std::to_string(found.length) +
         (found.valid ? "" : " bad");
}

TEST(Utf8, ReadsCharactersOfEveryLength) {
  EXPECT_EQ(read("a"), "97/1");
  EXPECT_EQ(read("\xC2\x80"), "128/2");
  EXPECT_EQ(read("ệ"), "7879/3");
  EXPECT_EQ(read("\xF4\x8F\xBF\xBF"), "1114111/4");
}

TEST(Utf8, RefusesOverlongFormsSurrogatesAndNumbersPastTheEnd) {
  EXPECT_EQ(read("\xC0\x80"), "65533/1 bad");
  EXPECT_EQ(read("\xE0\x9F\xBF"), "65533/1 bad");
  EXPECT_EQ(read("\xED\xA0\x80"), "65533/1 bad");
  EXPECT_EQ(read("\xF0\x8F\xBF\xBF"), "65533/1 bad");
  EXPECT_EQ(read("\xF4\x90\x80\x80"), "65533/1 bad");
  EXPECT_EQ(read("\xFF"), "65533/1 bad");
  EXPECT_EQ(read("\x80"), "65533/1 bad");
}

TEST(Utf8, TakesTheWholeBeginningOfABrokenCharacterAsOne) {
  EXPECT_EQ(read("\xE1\xBB"), "65533/2 bad");
  EXPECT_EQ(read("\xE1\xBB<"), "65533/2 bad");
  EXPECT_EQ(read("\xF0\x9F\x98 "), "65533/3 bad");
}

TEST(Utf8, WritesWhatItReads) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    std::string bytes;
    append_utf8(bytes, code);
    const Utf8Character back = decode_utf8(bytes, 0);
    ASSERT_TRUE(back.valid && back.code == code && back.length == bytes.size()) << +code;
  }
}

TEST(XmlCharacters, AreThoseOfTheRecommendation) {
  EXPECT_TRUE(is_xml_character(U'\t'));
  EXPECT_FALSE(is_xml_character(0));
  EXPECT_FALSE(is_xml_character(0x0B));
  EXPECT_TRUE(is_xml_character(0x7F));
  EXPECT_FALSE(is_xml_character(0xD800));
  EXPECT_TRUE(is_xml_character(0xFFFD));
  EXPECT_FALSE(is_xml_character(0xFFFE));
  EXPECT_TRUE(is_xml_character(0x10FFFF));
  EXPECT_FALSE(is_xml_character(0x110000));
}

TEST(XmlCharacters, OfNamesKnowLettersBeyondAscii) {
  EXPECT_TRUE(is_name_start(U'đ'));
  EXPECT_TRUE(is_name_start(U'_'));
  EXPECT_TRUE(is_name_start(U':'));
  EXPECT_FALSE(is_name_start(U'-'));
  EXPECT_FALSE(is_name_start(U'×'));
  EXPECT_TRUE(is_name_character(U'-'));
  EXPECT_TRUE(is_name_character(U'9'));
  EXPECT_TRUE(is_name_character(0x301));
  EXPECT_FALSE(is_name_character(U' '));
}

}  // namespace
}  // namespace congvan
