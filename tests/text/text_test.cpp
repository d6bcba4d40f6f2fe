#include "text/text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace congvan {
namespace {

const Emphasis bold{true, false, false, false, Script::normal};
const Emphasis italic{false, true, false, false, Script::normal};

Where place(int line, int column) { return {FileName("letter.xml"), line, column}; }

Text read(std::string_view words, int line = 1, int column = 1) {
  Diagnostics says;
  return normalize(words, place(line, column), says);
}

std::string where(const Text& text, std::string_view word) {
  return to_string(text.where(text.str().find(word)));
}

TEST(Text, ShowsEveryEmphasis) {
  const Emphasis all{true, true, true, true, Script::superscript};
  Emphasis below;
  below.script = Script::subscript;
  const Text text = joined(fixed_text("a", all), fixed_text("2", below));
  EXPECT_EQ(to_string(text), "⟦**//__^^a^^__//**⟧,,2,,");
  EXPECT_EQ(to_string(fixed_text("a\u2028b")), "a⏎b");
  EXPECT_EQ(to_string(Text{}), "");
}

TEST(Text, TellsWhereItsWordsStood) {
  const Text text = read("  Sở Giáo dục\n   và Đào tạo", 3, 8);
  EXPECT_EQ(text.str(), "Sở Giáo dục và Đào tạo");
  EXPECT_EQ(to_string(text.where()), "letter.xml:3:10");
  EXPECT_EQ(where(text, "dục"), "letter.xml:3:18");
  EXPECT_EQ(where(text, "và"), "letter.xml:4:4");
  EXPECT_EQ(where(text, "tạo"), "letter.xml:4:11");
}

TEST(Text, FixedWordsStandNowhere) { EXPECT_EQ(to_string(fixed_text("Số:").where(2)), ""); }

TEST(Text, JoinsWithNothingBetween) {
  const Text text = joined(fixed_text("1. ", bold), read("Quán triệt", 5, 7));
  EXPECT_EQ(to_string(text), "**1. **Quán triệt");
  EXPECT_EQ(where(text, "1."), "");
  EXPECT_EQ(where(text, "triệt"), "letter.xml:5:12");
}

TEST(Text, JoinsSpansOfOneEmphasis) {
  const Text text = joined(fixed_text("V/v ", italic), fixed_text("tuyên truyền", italic));
  EXPECT_EQ(to_string(text), "//V/v tuyên truyền//");
  EXPECT_EQ(text.spans().size(), 1U);
}

TEST(Text, JoinsEmptyTexts) {
  EXPECT_EQ(to_string(joined(Text{}, fixed_text("a", bold))), "**a**");
  EXPECT_EQ(to_string(joined(fixed_text("a", bold), Text{})), "**a**");
}

TEST(Text, FixedWordsBehindOthersStandWhereThoseEnded) {
  const Text text = joined(joined(read("thực hiện", 2, 3), fixed_text("./.")), read("sau", 9, 1));
  EXPECT_EQ(where(text, "./."), "letter.xml:2:11");
  EXPECT_EQ(where(text, "/."), "letter.xml:2:11");
  EXPECT_EQ(where(text, "sau"), "letter.xml:9:1");
}

TEST(Text, JoinedSpacesStaySingle) {
  EXPECT_EQ(joined(fixed_text("a ", bold), fixed_text(" b")).str(), "a b");
  EXPECT_EQ(to_string(joined(fixed_text("a "), fixed_text("\u2028b"))), "a⏎b");
}

TEST(Text, JoinsACombiningMarkToItsLetter) {
  EXPECT_EQ(joined(fixed_text("e"), fixed_text("\u0301m")).str(), "ém");
}

TEST(Text, UpperFollowsUnicode) {
  const Text text = joined(fixed_text("đ ỷ ượ", italic), fixed_text(" hòa hoà-2 ß"));
  EXPECT_EQ(to_string(upper(text)), "//Đ Ỷ ƯỢ// HÒA HOÀ-2 SS");
  EXPECT_EQ(to_string(upper(upper(text))), to_string(upper(text)));
  EXPECT_EQ(upper(fixed_text("a. ")).str(), "A. ");
  EXPECT_EQ(upper(Text{}).str(), "");
}

TEST(Text, UpperKeepsPlaces) {
  const Text text = upper(read("ßß Sở\nđây", 1, 1));
  EXPECT_EQ(where(text, "SỞ"), "letter.xml:1:4");
  EXPECT_EQ(where(text, "ĐÂY"), "letter.xml:2:1");
}

TEST(Text, CutsWithoutWhiteSpaceAtTheEnds) {
  const Text text = joined(read("một hai\n ba", 2, 5), fixed_text(" bốn", bold));
  EXPECT_EQ(to_string(cut(text, 5, 10)), "hai");
  EXPECT_EQ(to_string(cut(text, 6, text.str().size())), "hai ba** bốn**");
  EXPECT_EQ(to_string(cut(text, 5, 6)), "");
  const Text piece = cut(text, 5, text.str().size());
  EXPECT_EQ(where(piece, "hai"), "letter.xml:2:9");
  EXPECT_EQ(where(piece, "ba"), "letter.xml:3:2");
  EXPECT_EQ(where(piece, "ốn"), "letter.xml:3:3");
}

TEST(Text, EndsOnceInItsEnding) {
  const auto ended = [](std::string_view words) {
    return with_ending(fixed_text(words), "./.", "./;,").str();
  };
  EXPECT_EQ(ended("thực hiện"), "thực hiện./.");
  EXPECT_EQ(ended("thực hiện."), "thực hiện./.");
  EXPECT_EQ(ended("thực hiện ./."), "thực hiện./.");
  EXPECT_EQ(ended("thực hiện ; ."), "thực hiện./.");
  EXPECT_EQ(ended("thực hiện\u2028"), "thực hiện./.");
  EXPECT_EQ(ended(ended("thực hiện")), "thực hiện./.");
  EXPECT_EQ(ended(""), "./.");
}

TEST(Text, EndingIsBoldOnlyWhereAllIs) {
  EXPECT_EQ(to_string(with_ending(fixed_text("xong", bold), ".", ";")), "**xong.**");
  const Text mixed = joined(fixed_text("nộp "), fixed_text("ngay", bold));
  EXPECT_EQ(to_string(with_ending(mixed, ".", ";")), "nộp **ngay**.");
}

Emphasis mark_of(int note) {
  Emphasis emphasis;
  emphasis.script = Script::superscript;
  emphasis.note = note;
  return emphasis;
}

/// "xã¹ và tỉnh²".
Text noted() {
  return joined(joined(fixed_text("xã"), fixed_text("1", mark_of(1))),
                joined(fixed_text(" và tỉnh"), fixed_text("2", mark_of(2))));
}

/// The notes of a text with the words of their marks: "1:1 2:2".
std::string marks_in(const Text& text) {
  std::string shown;
  std::size_t begin = 0;
  for (const Text::Span& span : text.spans()) {
    if (span.emphasis.note > 0) {
      if (!shown.empty()) shown += ' ';
      shown +=
          std::to_string(span.emphasis.note) + ":" + text.str().substr(begin, span.end - begin);
    }
    begin = span.end;
  }
  return shown;
}

using Notes = std::vector<int>;

TEST(NotesOf, AreThoseWhoseMarksStandInTheRange) {
  const Text text = noted();
  const std::size_t size = text.str().size();
  EXPECT_EQ(text.str(), "xã1 và tỉnh2");
  EXPECT_EQ(notes_of(text, 0, size), (Notes{1, 2}));
  EXPECT_EQ(notes_of(text, 0, 3), Notes{});
  EXPECT_EQ(notes_of(text, 0, 4), Notes{1});
  EXPECT_EQ(notes_of(text, 3, 4), Notes{1});
  EXPECT_EQ(notes_of(text, 4, size), Notes{2});
  EXPECT_EQ(notes_of(text, size, size), Notes{});
  EXPECT_EQ(notes_of(fixed_text("xã 1"), 0, 5), Notes{});
}

TEST(NotesOf, CountsAMarkOfSeveralLooksOnce) {
  Emphasis bold_mark = mark_of(3);
  bold_mark.bold = true;
  const Text text = joined(fixed_text("1", mark_of(3)), fixed_text("a", bold_mark));
  EXPECT_EQ(notes_of(text, 0, 2), Notes{3});
  EXPECT_EQ(notes_of(text, 1, 2), Notes{});
}

TEST(Text, KnowsWhetherItHasNotes) {
  EXPECT_TRUE(noted().has_notes());
  EXPECT_FALSE(fixed_text("xã 1").has_notes());
  EXPECT_FALSE(Text{}.has_notes());
}

TEST(Text, KeepsTheMarksOfNotesWhateverIsMadeOfIt) {
  Diagnostics says;
  const Text text = normalize({{" xa\u0303", {}, {}},
                               {"1", mark_of(1), {}},
                               {" và  tỉnh", {}, {}},
                               {"2", mark_of(2), {}},
                               {" ", {}, {}}},
                              says);
  EXPECT_EQ(text.str(), "xã1 và tỉnh2");
  EXPECT_EQ(marks_in(text), "1:1 2:2");
  EXPECT_EQ(marks_in(upper(text)), "1:1 2:2");
  EXPECT_EQ(marks_in(in_bold(text)), "1:1 2:2");
  EXPECT_EQ(marks_in(cut(text, 0, 8)), "1:1");
  EXPECT_EQ(marks_in(cut(text, 6, text.str().size())), "2:2");
  EXPECT_EQ(marks_in(joined(fixed_text("a) "), text)), "1:1 2:2");
  EXPECT_EQ(marks_in(joined(text, fixed_text("3"))), "1:1 2:2");
}

TEST(WithEnding, SetsItBehindTheMarkOfANote) {
  const Text ended = with_ending(noted(), "./.", ";.,");
  EXPECT_EQ(ended.str(), "xã1 và tỉnh2./.");
  EXPECT_EQ(marks_in(ended), "1:1 2:2");
  EXPECT_EQ(to_string(ended), "xã^^1^^ và tỉnh^^2^^./.");
}

TEST(WithEnding, IsBoldAfterBoldWordsWithTheMarkOfANote) {
  const Text words = joined(fixed_text("xã", Emphasis{true}), fixed_text("1", mark_of(1)));
  EXPECT_EQ(to_string(with_ending(words, ".", ".")), "**xã**^^1^^**.**");
  const Text alone = fixed_text("1", mark_of(1));
  EXPECT_EQ(to_string(with_ending(alone, ".", ".")), "^^1^^.");
}

}  // namespace
}  // namespace congvan
