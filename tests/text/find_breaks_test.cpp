#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/shown_breaks.h"

namespace congvan {
namespace {

const Typography no_rules;

std::string by_unicode(std::string_view words) { return test::shown_breaks(words, no_rules); }

TEST(FindBreaks, OffersSpacesAndNothingAtTheEnds) {
  EXPECT_EQ(by_unicode("Quán triệt đến toàn thể"), "Quán|triệt|đến|toàn|thể");
  EXPECT_EQ(by_unicode("một"), "một");
  EXPECT_EQ(find_breaks(Text{}, no_rules), std::vector<Break>{});
}

TEST(FindBreaks, GivesOffsetsAfterTheSpace) {
  const std::vector<Break> expected = {{5, Break::Kind::allowed}};
  EXPECT_EQ(find_breaks(fixed_text("các xã"), no_rules), expected);
}

TEST(FindBreaks, KeepsBracketsAndQuotesWithTheirWords) {
  EXPECT_EQ(by_unicode("Sở (gọi tắt) ( sở ) “ghi”"), "Sở|(gọi|tắt)|( sở )|“ghi”");
}

TEST(FindBreaks, ForcesALineWhereTheWriterDid) {
  EXPECT_EQ(by_unicode("dòng một\u2028dòng hai"), "dòng|một⏎dòng|hai");
  EXPECT_EQ(by_unicode("a\u2028\u2028b"), "a⏎⏎b");
  EXPECT_EQ(by_unicode("\u2028a"), "⏎a");
  EXPECT_EQ(by_unicode("a\u2028"), "a\u2028");
}

TEST(FindBreaks, HoldsNoBreakSpansTogether) {
  Emphasis together;
  together.together = true;
  const Text before = fixed_text("tại ");
  const Text held = fixed_text("Thành phố mới-cũ", together);
  const Text text = joined(joined(before, held), fixed_text(" đó"));
  EXPECT_EQ(test::shown_breaks(text, no_rules), "tại|Thành phố mới-cũ|đó");
}

TEST(FindBreaks, HoldsANoBreakSpanOfSeveralEmphases) {
  Emphasis together;
  together.together = true;
  Emphasis bold = together;
  bold.bold = true;
  const Text text = joined(fixed_text("một hai ", together), fixed_text("ba bốn", bold));
  EXPECT_EQ(test::shown_breaks(text, no_rules), "một hai ba bốn");
}

TEST(FindBreaks, LetsALineStartWithANoBreakSpanThatBeginsWithItsSpace) {
  Emphasis together;
  together.together = true;
  const Text text = joined(fixed_text("tại"), fixed_text(" Bến Tre", together));
  EXPECT_EQ(test::shown_breaks(text, no_rules), "tại|Bến Tre");
}

TEST(FindBreaks, ForcesALineInsideANoBreakSpanToo) {
  Emphasis together;
  together.together = true;
  EXPECT_EQ(test::shown_breaks(fixed_text("a b\u2028c d", together), no_rules), "a b⏎c d");
}

TEST(FindBreaks, AvoidsEndingALineInsideAWord) {
  EXPECT_EQ(by_unicode("và/hoặc kinh tế-xã hội"), "và/~hoặc|kinh|tế-~xã|hội");
}

TEST(FindBreaks, NeverBeginsALineWithADash) { EXPECT_EQ(by_unicode("dạy—học"), "dạy—~học"); }

TEST(FindBreaks, BreaksBetweenIdeographs) { EXPECT_EQ(by_unicode("越南 文"), "越|南|文"); }

TEST(FindBreaks, OffersPlacesInsideALongWordOnly) {
  EXPECT_EQ(test::shown_breaks("https://www.example.vn/van-ban?so=30&nam=x_y"),
            "https://~www.^example.^vn/~van-~ban?~so=^30&^nam=^x_^y");
  EXPECT_EQ(test::shown_breaks("van.thu@example.vn"), "van.^thu@^example.^vn");
  EXPECT_EQ(test::shown_breaks("05/4/23"), "05/4/23");
  EXPECT_EQ(test::shown_breaks("05/4/2023./."), "05/^4/^2023./.");
}

TEST(FindBreaks, KeepsOrderInALongWordWithBothKindsOfBreak) {
  EXPECT_EQ(by_unicode("giảng-dạy.học_tập"), "giảng-~dạy.^học_^tập");
}

/// Words with the mark of a footnote after them.
Text noted(std::string_view words, std::string_view mark) {
  Emphasis note;
  note.script = Script::superscript;
  note.note = 1;
  return joined(fixed_text(words), fixed_text(mark, note));
}

TEST(FindBreaks, BeginsNoLineWithTheMarkOfAFootnote) {
  for (const std::string word : {"xã", "xã!", "xã…", "xã)", "xã”", "xã%", "xã-", "xã–", "xã/",
                                 "{xã}", "漢", "https://www.example.vn/van-ban/"}) {
    for (const std::string mark : {"1", "12", "*", "(a)", "漢漢"}) {
      const Text text = joined(noted("các " + word, mark), fixed_text(" và"));
      const std::size_t begin = text.str().find(word) + word.size();
      bool after = false;
      for (const Break& place : find_breaks(text, test::official_rules())) {
        EXPECT_FALSE(begin <= place.offset && place.offset < begin + mark.size()) << text.str();
        after = after || place.offset == begin + mark.size() + 1;
      }
      EXPECT_TRUE(after) << text.str();
    }
  }
}

TEST(FindBreaks, BeginsNoLineWithTheMarkOfAFootnoteAfterASpace) {
  EXPECT_EQ(test::shown_breaks(joined(noted("các xã ", "1"), fixed_text(" và"))), "các|xã 1|và");
}

TEST(FindBreaks, IsLinearInTheLengthOfAParagraph) {
  std::string words;
  for (int i = 0; i < 40'000; ++i) words += "- Nguyễn 05 số ngày ";
  words.pop_back();
  EXPECT_EQ(find_breaks(fixed_text(words), test::official_rules()).size(), 159'999U);
  const std::string word(400'000, '-');
  EXPECT_EQ(find_breaks(fixed_text(word), test::official_rules()).size(), 0U);
}

}  // namespace
}  // namespace congvan
