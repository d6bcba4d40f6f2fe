#include "layout/fit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "letter.h"

namespace congvan {
namespace {

const std::string sentence =
    "Đoạn văn này dài hơn một dòng một chút, để giãn dòng có chỗ mà thu lại khi trang giấy sắp hết "
    "chỗ";

std::string paragraphs(int count) {
  std::string body;
  for (int i = 0; i < count; ++i) body += "<paragraph>" + sentence + "</paragraph>";
  return body;
}

/// What the fit of a letter noted: "fit-chosen tried=1 pages=1 size=14 ..." and so on.
std::string explained(const std::string& xml) {
  const MadeLetter made = make_letter(xml, "a.xml", {.explain = true});
  std::string all;
  for (const auto& said : made.says.all()) {
    all += said.code;
    for (const auto& [name, value] : said.arguments) all.append(" ").append(name + "=" + value);
    all += '\n';
  }
  return all;
}

std::string value(const std::string& said, const std::string& name) {
  const auto begin = said.find(" " + name + "=") + name.size() + 2;
  return said.substr(begin, said.find_first_of(" \n", begin) - begin);
}

TEST(Fit, IsSwitchedOff) {
  const std::string said = explained(letter_with_body(paragraphs(4), "fixed"));
  EXPECT_EQ(said.substr(0, said.find(" evenness")),
            "fit-no-choice tried=1 pages=1 size=14 line-spacing=1.1 paragraph-spacing=6 indent=10 "
            "left=30 "
            "right=15");
}

TEST(Fit, SaysTheSameTwice) {
  const std::string letter = letter_with_body(paragraphs(9), "auto");
  EXPECT_EQ(explained(letter), explained(letter));
}

TEST(Fit, NeverTakesMorePagesThanTheFixedPage) {
  bool fewer = false;
  for (int count = 1; count < 48; ++count) {
    const auto pages = [&](const std::string& fit) {
      return make_letter(letter_with_body(paragraphs(count), fit)).pages.pages.size();
    };
    EXPECT_LE(pages("auto"), pages("fixed")) << count;
    fewer = fewer || pages("auto") < pages("fixed");
  }
  EXPECT_TRUE(fewer);
}

TEST(Fit, TakesTheLargestTypeThatSparesThePage) {
  std::string sizes;
  for (int count = 10; count < 18; ++count) {
    const std::string said = explained(letter_with_body(paragraphs(count), "auto"));
    sizes += value(said, "pages") + ":" + value(said, "size") + " ";
  }
  // As the letter grows the type falls, and stands again at its largest once a page is added.
  EXPECT_EQ(sizes, "1:14 1:14 1:14 1:14 1:13 2:14 2:14 2:14 ");
}

TEST(Fit, SpreadsAShortLetter) {
  const std::string said = explained(letter_with_body("<paragraph>Ngắn</paragraph>", "auto"));
  EXPECT_EQ(value(said, "line-spacing"), "1.35");
  EXPECT_EQ(value(said, "paragraph-spacing"), "12");
}

TEST(Fit, KeepsTheFullWidthForTables) {
  const std::string table =
      "<table><column/><row><cell>một</cell></row></table><closing>Hết</closing>";
  const std::string said = explained(letter_with_body(paragraphs(6) + table, "auto"));
  EXPECT_EQ(value(said, "left"), "30");
  EXPECT_EQ(value(said, "right"), "15");
}

TEST(Fit, StaysWithinTheLaw) {
  for (int count = 1; count < 40; ++count) {
    const std::string said = explained(letter_with_body(paragraphs(count), "auto"));
    const auto number = [&](const std::string& name) { return std::stod(value(said, name)); };
    EXPECT_GE(number("size"), 13);
    EXPECT_LE(number("size"), 14);
    EXPECT_GE(number("line-spacing"), 1);
    EXPECT_LE(number("line-spacing"), 1.5);
    EXPECT_GE(number("paragraph-spacing"), 6);
    EXPECT_GE(number("left"), 30);
    EXPECT_LE(number("left"), 35);
    EXPECT_GE(number("right"), 15);
    EXPECT_LE(number("right"), 20);
    EXPECT_TRUE(number("indent") == 10 || number("indent") == 12.7);
  }
}

TEST(Fit, MakesLinesMoreEven) {
  const auto stray = [](const std::string& fit) {
    return std::stod(value(explained(letter_with_body(paragraphs(12), fit)), "evenness"));
  };
  EXPECT_LT(stray("auto"), stray("fixed"));
}

}  // namespace
}  // namespace congvan
