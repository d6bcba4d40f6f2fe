#include "dispatch/read_body.h"

#include <gtest/gtest.h>

#include "dispatch/read_xml.h"

namespace congvan {
namespace {

/// What is said of a body, and the body.
std::string read(const std::string& inside) {
  const auto [says, dispatch] = read_body_with(inside);
  return says + shown(dispatch.body);
}

TEST(ReadBody, CountsNestedDirectives) {
  EXPECT_EQ(
      read("<opening>Yêu cầu:</opening><heading>Chung</heading><directives>"
           "<directive>Một.</directive>"
           "<directive><heading>Thời gian:</heading><text>hai</text><paragraph>thêm</paragraph>"
           "<directives><directive>x</directive><directive><text>y:</text><directives><directive>z"
           "</directive></directives></directive></directives></directive>"
           "</directives>"),
      "Yêu cầu:\n"
      "# Chung\n"
      "1. [] Một.\n"
      "2. [Thời gian:] hai\n"
      "  thêm\n"
      "  a) [] x\n"
      "  b) [] y:\n"
      "    - [] z./.\n");
}

TEST(ReadBody, NumbersListsByTheirDepth) {
  const auto labels = [](const std::string& numbering) {
    const std::string one = "<directive><text>A</text><directives>";
    const std::string end = "</directives></directive>";
    return read("<directives numbering='" + numbering + "'>" + one + one + one +
                "<directive>B</directive>" + end + end + end + "</directives>");
  };
  EXPECT_EQ(labels("1."), "1. [] A\n  a) [] A\n    - [] A\n      + [] B./.\n");
  EXPECT_EQ(labels("I."), "I. [] A\n  1. [] A\n    a) [] A\n      - [] B./.\n");
  EXPECT_EQ(labels("-"), "- [] A\n  a) [] A\n    - [] A\n      + [] B./.\n");
}

TEST(ReadBody, ReadsDivisions) {
  EXPECT_EQ(read("<chapter><heading>Chung</heading>"
                 "<article><heading>Phạm vi</heading><text>Quy chế này:</text>"
                 "<directives><directive>A.</directive></directives></article>"
                 "<section><heading>Mục đầu</heading><article>Một điều</article></section>"
                 "</chapter>"),
            "Chương I [Chung] \n"
            "  Điều 1. [Phạm vi] \n"
            "    Quy chế này:\n"
            "    1. [] A.\n"
            "  Mục 1 [Mục đầu] \n"
            "    Điều 2. [] Một điều./.\n");
}

TEST(ReadBody, LetsAnArticleWithoutATitleRunOn) {
  EXPECT_EQ(read("<article><text>Giao:</text><directives><directive>A;</directive>"
                 "<directive><text>B:</text><directives><directive>b</directive></directives>"
                 "</directive></directives></article>"),
            "Điều 1. [] Giao:\n"
            "  1. [] A;\n"
            "  2. [] B:\n"
            "    a) [] b./.\n");
}

TEST(ReadBody, ReadsTheLinesOfAForm) {
  EXPECT_EQ(read("<particulars><particular of='time'>08 giờ</particular>"
                 "<particular label='Thành phần:'><text>gồm</text><directives numbering='-'>"
                 "<directive>ông A</directive></directives></particular></particulars>"),
            "{time} [] 08 giờ\n"
            "{} [Thành phần] gồm\n"
            "  - [] ông A./.\n");
}

TEST(ReadBody, ReadsWhatStandsAlone) {
  EXPECT_EQ(read("<paragraph align='centre'>***</paragraph><page-break/>"
                 "<figure src='so-do.png' alt='Sơ đồ'><caption>Bộ máy</caption></figure>"
                 "<paragraph align='justified'>Hết</paragraph>"),
            "> ***\n"
            "----\n"
            "figure Hình 1 [Bộ máy] so-do.png\n"
            "Hết./.\n");
}

TEST(ReadBody, WantsSomethingInIt) {
  EXPECT_EQ(read(""), "a.xml:1:101: error: empty-body\n");
  EXPECT_EQ(read("<page-break/>"), "a.xml:1:101: error: empty-body\n----\n");
  EXPECT_EQ(read("<chapter><heading>A</heading></chapter>"),
            "a.xml:1:107: error: missing-element name=article parent=chapter\n"
            "Chương I [A./.] \n");
  EXPECT_EQ(read("<directives/>"),
            "a.xml:1:107: error: missing-element name=directive parent=directives\n");
}

std::string closing(const std::string& words) {
  const auto dispatch =
      read_body_with("<opening>A</opening><closing>" + words + "</closing>").dispatch;
  return to_string(std::get<Paragraph>(dispatch.body.back().is).words);
}

TEST(EndBody, AddsTheEndingOnce) {
  EXPECT_EQ(closing("Trân trọng"), "Trân trọng./.");
  EXPECT_EQ(closing("Trân trọng."), "Trân trọng./.");
  EXPECT_EQ(closing("Trân trọng ./."), "Trân trọng./.");
  EXPECT_EQ(closing("Trân trọng./."), "Trân trọng./.");
  EXPECT_EQ(closing("năm 2026;"), "năm 2026./.");
  EXPECT_EQ(closing("<b>Trân trọng</b>."), "**Trân trọng./.**");
}

TEST(EndBody, LetsTheMarkOfAFootnoteStandBeforeIt) {
  EXPECT_EQ(closing("Trân trọng<note>Một</note>"), "Trân trọng^^1^^./.");
  EXPECT_EQ(closing("Trân trọng.<note>Một</note>"), "Trân trọng^^1^^./.");
  EXPECT_EQ(closing("Trân trọng<note>Một</note>."), "Trân trọng^^1^^./.");
}

TEST(EndBody, EndsTheLastWordsWhereverTheyStand) {
  EXPECT_EQ(read("<paragraph>A</paragraph><page-break/>"), "A./.\n----\n");
  EXPECT_EQ(read("<article>A</article><article><heading>B</heading></article>"),
            "Điều 1. [] A\nĐiều 2. [B./.] \n");
  EXPECT_EQ(read("<particulars><particular of='a'>A</particular></particulars>"), "{a} [] A./.\n");
}

TEST(EndBody, LeavesTablesAndFiguresAlone) {
  EXPECT_EQ(read("<paragraph>A:</paragraph><table><column/><row><cell>B</cell></row></table>"),
            "A:\ntable  [] |B¶\n");
  EXPECT_EQ(read("<article><text>A:</text><figure src='a.png' alt='B'/></article>"),
            "Điều 1. [] A:\n  figure  [] a.png\n");
}

}  // namespace
}  // namespace congvan
