#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "layout/place.h"
#include "letter.h"
#include "test_fonts.h"

namespace congvan {
namespace {

constexpr std::string_view sentence =
    "Các cơ quan, đơn vị chủ động phối hợp tổ chức triển khai thực hiện bảo đảm tiến độ, chất "
    "lượng theo quy định của pháp luật.";

std::string paragraphs(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += "<paragraph>" + std::string(sentence) + "</paragraph>";
  return all;
}

std::string with(std::string xml, const std::string& old, const std::string& changed) {
  return xml.replace(xml.find(old), old.size(), changed);
}

std::string copies_to(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += "<copy-to>Ủy ban nhân dân phường thứ nhất</copy-to>";
  return all;
}

/// The letter to some who receive copies beside the usual.
std::string letter_to(int count, const std::string& body) {
  return with(letter_with_body(body), "<archive", copies_to(count) + "<archive");
}

Pages placed(const std::string& xml) {
  const MadeLetter made = make_letter(xml);
  EXPECT_EQ(to_string(made.says), "");
  return made.pages;
}

/// Places a copy of a letter, to that many.
Pages copied(const std::string& original, const std::string& medium, int to) {
  const MadeLetter letter = make_letter(original);
  const MadeLetter copy = make_letter(
      "<dispatch version='1' kind='sao-y' medium='" + medium +
      "'><issuer><name>Sở Nội vụ</name></issuer><number value='12' notation='SY-SNV'/>"
      "<issued place='Bình Hà' date='2026-03-10' time='16:34:54'/><original src='a.xml'/>"
      "<signatory name='Lê Thị Ví Dụ'><capacity>Giám đốc</capacity></signatory><distribution>" +
      copies_to(to) + "<archive/></distribution></dispatch>");
  const Layout layout = test_layout("cong-van");
  const Layout form = test_layout("sao-y");
  const Manuscript first{*letter.dispatch, layout, {}, nullptr};
  Diagnostics says;
  const Pages pages =
      place({*copy.dispatch, form, {}, &first}, test_typography(), test_fonts(), {}, says);
  EXPECT_EQ(to_string(says), "");
  return pages;
}

struct Line {
  std::string name, words;
  Length baseline;
};

std::vector<Line> lines_on(const Page& page) {
  std::vector<Line> lines;
  for (const auto& block : page.blocks) {
    Length baseline{-1};
    for (const auto& run : block.runs) {
      if (run.baseline != baseline) lines.push_back({block.name, "", run.baseline});
      lines.back().words += run.text;
      baseline = run.baseline;
    }
  }
  return lines;
}

std::size_t count(const Page& page, std::string_view name) {
  const auto lines = lines_on(page);
  return static_cast<std::size_t>(std::ranges::count(lines, name, &Line::name));
}

Length lowest(const Page& page) {
  Length lowest;
  for (const auto& line : lines_on(page)) lowest = std::max(lowest, line.baseline);
  return lowest;
}

Length baseline_of(const Page& page, std::string_view name) {
  const auto lines = lines_on(page);
  const auto found = std::ranges::find(lines, name, &Line::name);
  return found == lines.end() ? Length{} : found->baseline;
}

TEST(Pages, PartCopiesThatTakeMoreThanHalfAPage) {
  const Pages letter = placed(letter_to(40, paragraphs(2)));
  ASSERT_EQ(letter.pages.size(), 2u);
  EXPECT_EQ(count(letter.pages[0], "signatory-name"), 1u);
  EXPECT_GT(count(letter.pages[0], "copy-to"), 20u);
  EXPECT_GE(count(letter.pages[1], "copy-to"), 4u);  // two entries, each a dash and its words
  for (const auto& page : letter.pages) EXPECT_LE(lowest(page), page.height - millimetres(20));
}

TEST(Pages, KeepCopiesWholeThatTakeLess) {
  for (int before = 8; before < 18; ++before) {
    const Pages letter = placed(letter_to(18, paragraphs(before)));
    EXPECT_EQ(count(letter.pages.back(), "copy-to"), 2u * 20) << before;
  }
}

TEST(Pages, RunOnOverAsManyPagesAsThereAreCopies) {
  const Pages letter = placed(letter_to(200, paragraphs(1)));
  EXPECT_EQ(letter.pages.size(), 4u);
  std::size_t all = 0;
  for (const auto& page : letter.pages) {
    EXPECT_LE(lowest(page), page.height - millimetres(20));
    all += count(page, "copy-to");
  }
  EXPECT_EQ(all, 2u * 202);
}

TEST(Pages, PartRecipientsThatTakeMoreThanHalfAPage) {
  std::string names;
  for (int i = 0; i < 60; ++i) names += "<recipient>Ủy ban nhân dân phường thứ nhất</recipient>";
  const Pages letter =
      placed(with(letter_with_body(paragraphs(2)), "<recipient>", names + "<recipient>"));
  ASSERT_EQ(letter.pages.size(), 2u);
  EXPECT_GT(count(letter.pages[0], "recipients"), 2u * 20);
  EXPECT_GE(count(letter.pages[1], "recipients"), 2u * 2);
}

TEST(Pages, PutTheBlockOfACopyAboveTheNotes) {
  std::string words;
  for (int i = 0; i < 9; ++i) words += sentence;
  const std::string body =
      "<paragraph>" + std::string(sentence) + "<note>" + words + "</note></paragraph>";
  std::size_t on_first = 0;
  for (int more = 0; more < 8; ++more) {
    const Pages letter = copied(letter_with_body(paragraphs(more) + body), "paper", 1);
    on_first += count(letter.pages[0], "copy-form");
    const Length note = baseline_of(letter.pages[0], "note");
    for (const auto& line : lines_on(letter.pages[0])) {
      EXPECT_TRUE(line.name == "note" || line.baseline < note) << more << line.words;
    }
  }
  EXPECT_GT(on_first, 0u);
  EXPECT_LT(on_first, 8u);
}

TEST(Pages, RunTheBlockOfACopyOnOverPages) {
  const Pages letter = copied(letter_with_body(paragraphs(2)), "paper", 90);
  ASSERT_EQ(letter.pages.size(), 3u);
  EXPECT_EQ(count(letter.pages[1], "copy-form"), 1u);
  EXPECT_EQ(count(letter.pages[1], "copy-to") + count(letter.pages[2], "copy-to"), 2u * 91);
  for (const auto& page : letter.pages) EXPECT_LE(lowest(page), page.height - millimetres(20));
}

TEST(Pages, PutTheMarkOfACopyBelowThatOfCirculation) {
  const std::string plain = letter_with_body(paragraphs(1));
  const std::string marked =
      with(plain, "<subject>", "<circulation>Lưu hành nội bộ</circulation><subject>");
  const Page bare = copied(plain, "electronic", 1).pages[0];
  const Page framed = copied(marked, "electronic", 1).pages[0];
  EXPECT_GT(baseline_of(framed, "copy-mark"), baseline_of(framed, "circulation"));
  EXPECT_LT(baseline_of(bare, "copy-mark"), baseline_of(framed, "copy-mark"));
  EXPECT_LT(baseline_of(framed, "copy-mark"), millimetres(20));
}

TEST(Pages, LeaveNamesTheLinesTheyNeed) {
  for (int length = 1; length < 8; ++length) {
    std::string letter = letter_with_body(paragraphs(length), "auto");
    letter = with(letter, "UBND tỉnh Bình Hà", "Ủy ban nhân dân tỉnh Bình Hà");
    EXPECT_EQ(count(placed(letter).pages[0], "parent"), 1u) << length;
  }
}

TEST(Pages, SayOfANoteThatNoPageHolds) {
  std::string words;
  for (int i = 0; i < 80; ++i) words += sentence;
  const MadeLetter made =
      make_letter(letter_with_body("<paragraph>Một</paragraph><paragraph>Hai<note>" + words +
                                   "</note></paragraph><paragraph>Ba</paragraph>"));
  EXPECT_EQ(to_string(made.says), "letter.xml:7:47: error: note-too-tall\n");
}

TEST(Pages, WarnOfAPageThatBeginsWithTheSignature) {
  const MadeLetter made = make_letter(letter_with_body(paragraphs(1) + "<page-break/>"));
  EXPECT_EQ(made.pages.pages.size(), 2u);
  EXPECT_EQ(to_string(made.says), "letter.xml:8:12: warning: signature-alone\n");
}

}  // namespace
}  // namespace congvan
