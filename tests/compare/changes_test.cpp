#include "compare/changes.h"

#include <gtest/gtest.h>

#include "compare/changed_words.h"
#include "compare/side_by_side.h"
#include "letter.h"
#include "test_fonts.h"

namespace congvan {
namespace {

Pages letter(const std::string& body) {
  MadeLetter made = make_letter(letter_with_body(body));
  EXPECT_FALSE(made.says.has_errors()) << to_string(made.says);
  return made.pages;
}

std::string told(const std::string& before, const std::string& after) {
  return changed_words(changes_between(letter(before), letter(after)), false);
}

/// What is left of the words when one kind is taken away.
std::string words_without(const std::vector<Change>& changes, Change::Kind kind) {
  std::string words;
  for (const Change& one : changes) {
    if (one.kind != kind) words += one.words + (one.ends_paragraph ? "\n" : " ");
  }
  return words;
}

const std::string opening = "<opening>Đề nghị các trường báo cáo trước ngày 20 tháng 5.</opening>";

TEST(Changes, AreNoneBetweenEquals) {
  const auto changes = changes_between(letter(opening), letter(opening));
  EXPECT_FALSE(changes.empty());
  for (const Change& one : changes) EXPECT_EQ(one.kind, Change::Kind::same) << one.words;
  EXPECT_EQ(changed_words(changes, false), "");
}

TEST(Changes, AreWordsNotParagraphs) {
  const std::string words =
      told(opening, "<opening>Đề nghị các trường báo cáo trước ngày 25 tháng 5.</opening>");
  EXPECT_NE(words.find("Đề nghị các trường báo cáo trước ngày [-20-] {+25+} tháng 5."), words.npos)
      << words;
  EXPECT_EQ(std::count(words.begin(), words.end(), '['), 1) << words;
}

TEST(Changes, ShowAParagraphThatCame) {
  const std::string words =
      told(opening, opening + "<paragraph>Báo cáo gửi bằng văn bản.</paragraph>");
  EXPECT_NE(words.find("20 tháng [-5./.-] {+5.+}\n{+Báo cáo gửi bằng văn bản./.+}\n"), words.npos)
      << words;
}

TEST(Changes, ShowAParagraphThatWent) {
  const std::string words =
      told(opening + "<paragraph>Báo cáo gửi bằng văn bản.</paragraph>", opening);
  EXPECT_NE(words.find("20 tháng [-5.-] {+5./.+}\n[-Báo cáo gửi bằng văn bản./.-]\n"), words.npos)
      << words;
}

TEST(Changes, HoldTheWordsOfBothLettersInOrder) {
  const Pages a = letter(opening + "<paragraph>Một hai ba bốn năm.</paragraph>");
  const Pages b = letter(opening + "<paragraph>Một ba bốn sáu năm bảy.</paragraph>");
  const auto changes = changes_between(a, b);
  EXPECT_EQ(words_without(changes_between(a, a), Change::Kind::added),
            words_without(changes_between(a, a), Change::Kind::removed));
  const auto plain = [](std::string words) {
    std::erase(words, ' ');
    std::erase(words, '\n');
    return words;
  };
  EXPECT_EQ(plain(words_without(changes, Change::Kind::added)),
            plain(words_without(changes_between(a, a), Change::Kind::added)));
  EXPECT_EQ(plain(words_without(changes, Change::Kind::removed)),
            plain(words_without(changes_between(b, b), Change::Kind::added)));
}

TEST(Changes, HavePlacesWhereTheirWordsStand) {
  const Pages b = letter("<opening>Đề nghị các trường báo cáo trước ngày 25 tháng 5.</opening>");
  for (const Change& one : changes_between(letter(opening), b)) {
    if (one.kind != Change::Kind::added) continue;
    ASSERT_EQ(one.places.size(), 1U);
    const MarkedPlace& place = one.places.front();
    EXPECT_EQ(place.page, 0U);
    bool over_words = false;
    for (const Block& block : b.pages[0].blocks) {
      for (const auto& run : block.runs) {
        over_words |= run.text.find("25") != std::string::npos && run.baseline > place.y &&
                      run.baseline < place.y + place.height && run.x <= place.x;
      }
    }
    EXPECT_TRUE(over_words);
    EXPECT_GT(place.width, Length{});
  }
}

TEST(ChangedWords, AreRedAndGreenOnATerminal) {
  const std::string words =
      changed_words({{.kind = Change::Kind::removed, .words = "hai"},
                     {.kind = Change::Kind::added, .words = "ba", .ends_paragraph = true}},
                    true);
  EXPECT_EQ(words, "\x1B[31m[-hai-]\x1B[m \x1B[32m{+ba+}\x1B[m\n");
}

TEST(ChangedWords, LeaveOutWhatIsFarFromAnyChange) {
  const auto paragraph = [](Change::Kind kind, const char* words) {
    return Change{.kind = kind, .words = words, .ends_paragraph = true};
  };
  using enum Change::Kind;
  EXPECT_EQ(changed_words({paragraph(same, "a"), paragraph(same, "b"), paragraph(added, "c"),
                           paragraph(same, "d"), paragraph(same, "e"), paragraph(same, "f"),
                           paragraph(removed, "g")},
                          false),
            "b\n{+c+}\nd\n...\nf\n[-g-]\n");
}

TEST(SideBySide, HasASheetForEachPageAndNothingToSign) {
  const Pages a = letter(opening);
  std::string more = opening;
  for (int i = 0; i < 60; ++i) more += "<paragraph>Báo cáo gửi bằng văn bản về Sở.</paragraph>";
  const Pages b = letter(more);
  ASSERT_GT(b.pages.size(), a.pages.size());
  Diagnostics says;
  const auto words = [&](const char* text) { return normalize(text, {}, says); };
  const Pages sheets =
      side_by_side(a, b, changes_between(a, b), {words("Cũ"), words("Mới")}, test_fonts(), says);
  EXPECT_EQ(to_string(says), "");
  EXPECT_EQ(sheets.pages.size(), b.pages.size());
  const Page& sheet = sheets.pages.front();
  EXPECT_GE(sheet.width, a.pages[0].width + b.pages[0].width);
  std::size_t shades = 0;
  for (const Block& block : sheet.blocks) shades += block.frames.size();
  EXPECT_GT(shades, 0U);
  for (const Page& page : sheets.pages) {
    for (const Block& block : page.blocks) EXPECT_TRUE(block.slots.empty());
  }
}

}  // namespace
}  // namespace congvan
