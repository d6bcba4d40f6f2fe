#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/text.h"

namespace congvan {
namespace {

const Emphasis bold{true, false, false, false, Script::normal};

Where place(int line, int column) { return {FileName("t.xml"), line, column}; }

struct Mended {
  std::string words;
  std::string says;
  bool operator==(const Mended&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Mended& mended) {
  return out << mended.words << '\n' << mended.says;
}

Mended mended(const std::vector<RawRun>& runs) {
  Diagnostics says;
  const Text text = normalize(runs, says);
  return {to_string(text), to_string(says)};
}

Mended mended(std::string_view words) { return mended({RawRun{words, {}, place(1, 1)}}); }

Mended clean(const std::string& words) { return {words, ""}; }

TEST(Normalize, LeavesCleanWordsAlone) {
  const std::string words =
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM: “hòa”, ‘hoà’ – thuỷ — thủy… 595/KH-BGDĐT [a] ½ м 越";
  EXPECT_EQ(mended(words), clean(words));
  EXPECT_EQ(mended(""), clean(""));
}

TEST(Normalize, FoldsWhiteSpace) {
  EXPECT_EQ(mended(" \n một\t hai \r\n ba "), clean("một hai ba"));
  EXPECT_EQ(mended(" \n\t "), clean(""));
}

TEST(Normalize, FoldsWhiteSpaceAcrossRuns) {
  EXPECT_EQ(mended({{" một ", {}, place(1, 1)}, {" hai ", bold, place(1, 9)}, {" ba", {}, {}}}),
            clean("một **hai **ba"));
  EXPECT_EQ(mended({{"một", {}, place(1, 1)}, {" ", bold, place(1, 4)}, {"hai", {}, {}}}),
            clean("một** **hai"));
}

TEST(Normalize, DropsRunsOfWhiteSpaceAtTheEnds) {
  EXPECT_EQ(mended({{" ", bold, place(1, 1)}, {"một", {}, place(1, 2)}, {"  ", bold, {}}}),
            clean("một"));
}

TEST(Normalize, LeavesNoSpaceBesideAForcedBreak) {
  EXPECT_EQ(mended("một \u2028 hai\u2028\u2028 ba"), clean("một⏎hai⏎⏎ba"));
}

TEST(Normalize, JoinsRunsOfOneEmphasis) {
  Diagnostics says;
  const Text text = normalize({{"Đào", bold, place(1, 1)}, {" tạo", bold, place(1, 9)}}, says);
  EXPECT_EQ(text.spans().size(), 1U);
  EXPECT_EQ(to_string(text), "**Đào tạo**");
}

TEST(Normalize, ComposesLettersOfOldKeyboards) {
  EXPECT_EQ(mended("Vie\u0323\u0302t đươ\u0323c ê\u0323"),
            (Mended{"Việt được ệ", "t.xml:1:3: note: composed-letters\n"}));
}

TEST(Normalize, MapsOldToneMarks) {
  EXPECT_EQ(mended("ba\u0340 ba\u0341"), (Mended{"bà bá", "t.xml:1:2: note: composed-letters\n"}));
}

TEST(Normalize, MovesAMarkIntoTheRunOfItsLetter) {
  EXPECT_EQ(mended({{"Viê", bold, place(1, 1)}, {"\u0323t", {}, place(1, 9)}}),
            (Mended{"**Việ**t", "t.xml:1:3: note: composed-letters\n"}));
}

TEST(Normalize, KeepsAMarkThatHasNoLetter) {
  EXPECT_EQ(mended("\u0323 a"), clean("\u0323 a"));
  EXPECT_EQ(mended({{"a ", bold, place(1, 1)}, {"\u0323b", {}, place(1, 9)}}),
            clean("**a **\u0323b"));
}

TEST(Normalize, MendsLettersThatLookLikeDe) {
  EXPECT_EQ(mended("Ðào \u0189 tạo ðiều \u0256"),
            (Mended{"Đào Đ tạo điều đ",
                    "t.xml:1:1: warning: look-alike-letter letter=Ð code=U+00D0 instead=Đ\n"}));
}

TEST(Normalize, MendsCyrillicAndGreekInsideLatinWords) {
  EXPECT_EQ(mended("một Bо\u0323̂ TΑΙ"),
            (Mended{"một Bộ TAI",
                    "t.xml:1:6: warning: look-alike-letter letter=о code=U+043E instead=o\n"
                    "t.xml:1:6: note: composed-letters\n"}));
}

TEST(Normalize, MendsLookAlikesThatAnInvisibleCharacterParted) {
  EXPECT_EQ(mended("Мо\u200Bt").words, "Mot");
}

TEST(Normalize, LeavesWordsOfOtherAlphabetsAlone) {
  const std::string words = "Москва, СОС, µm, 5 μm, Ωm, дом А4, ΑΒΓ";
  EXPECT_EQ(mended(words), clean(words));
}

TEST(Normalize, RemovesInvisibleCharactersWithANoteForEachKind) {
  EXPECT_EQ(mended("tu\u200Byên\uFEFF tru\u00ADyền \u202Athông\u202C \u2060\u200Dx\x01"),
            (Mended{"tuyên truyền thông x",
                    "t.xml:1:3: note: invisible-character code=U+200B\n"
                    "t.xml:1:12: note: soft-hyphen code=U+00AD\n"
                    "t.xml:1:17: note: direction-mark code=U+202A\n"
                    "t.xml:1:28: note: control-character code=U+0001\n"}));
}

TEST(Normalize, MendsSpacesAndHyphens) {
  EXPECT_EQ(mended("Điều\u00A05 \u3000khoản\u202F2 KH\u2011SGD"),
            (Mended{"Điều 5 khoản 2 KH-SGD",
                    "t.xml:1:5: note: unusual-space code=U+00A0\n"
                    "t.xml:1:19: note: unusual-hyphen code=U+2011\n"}));
}

TEST(Normalize, ComposesAcrossWhatItRemoves) { EXPECT_EQ(mended("e\u200B\u0301").words, "é"); }

TEST(Normalize, TakesBytesThatAreNoUtf8) {
  EXPECT_EQ(mended("a\xC3 \xFFz\xE1\xBA"), clean("a\uFFFD \uFFFDz\uFFFD"));
}

TEST(Normalize, IsIdempotent) {
  const Mended once = mended(" Ðie\u0302\u0300u\u00A0 5\u200B\u2028 \u0323x Bо ");
  EXPECT_EQ(mended(once.words), clean(once.words));
}

TEST(Normalize, KnowsEveryPlaceAfterMending) {
  Diagnostics says;
  const std::string raw = "tu\u200Byên  vie\u0323\u0302t nam\n\t Ðào tạo";
  const Text text = normalize({{raw, {}, place(7, 3)}, {"mới", bold, place(8, 20)}}, says);
  ASSERT_EQ(to_string(text), "tuyên việt nam Đào tạo**mới**");
  const auto where = [&](std::string_view word) {
    return to_string(text.where(text.str().find(word)));
  };
  EXPECT_EQ(where("tuyên"), "t.xml:7:3");
  EXPECT_EQ(where("yên"), "t.xml:7:6");
  EXPECT_EQ(where("việt"), "t.xml:7:11");
  EXPECT_EQ(where("nam"), "t.xml:7:18");
  EXPECT_EQ(where("Đào"), "t.xml:8:3");
  EXPECT_EQ(where("tạo"), "t.xml:8:7");
  EXPECT_EQ(where("ới"), "t.xml:8:21");
}

TEST(Normalize, WordsOfNoFileStandNowhere) {
  Diagnostics says;
  EXPECT_EQ(normalize("một hai", {}, says).where(4), Where{});
}

}  // namespace
}  // namespace congvan
