#include "xml/parse_xml.h"

#include <gtest/gtest.h>

#include "xml/parsed.h"

namespace congvan {
namespace {

std::string positions(const Element& element) {
  std::string text = element.is_text() ? "text" : element.name;
  text += "@" + std::to_string(element.where.line) + ":" + std::to_string(element.where.column);
  for (const Attribute& each : element.attributes) {
    text += " " + each.name + "@" + std::to_string(each.where.line) + ":" +
            std::to_string(each.where.column);
  }
  for (const Element& child : element.children) text += " " + positions(child);
  return text;
}

/// Where everything stands in a file without faults.
std::string placed(std::string_view bytes) {
  Diagnostics says;
  const auto tree = parse_xml(bytes, "a.xml", says);
  return to_string(says) + (tree ? positions(*tree) : "no tree");
}

TEST(ParseXml, ReadsElementsAttributesAndText) {
  EXPECT_EQ(parsed(R"(<a x="1" y='2'><b>text</b>more<c/></a>)"),
            R"(a(x="1" y="2")[b["text"] "more" c])");
}

TEST(ParseXml, KeepsWhiteSpaceBetweenInlineElements) {
  EXPECT_EQ(parsed("<p><b>Điều 3</b> <i>khoản 2</i></p>"), R"(p[b["Điều 3"] " " i["khoản 2"]])");
}

TEST(ParseXml, KeepsWhiteSpaceAtEveryEdge) {
  EXPECT_EQ(parsed("<a>\n  <b> </b>\t x \n</a>\n"), R"(a["\n  " b[" "] "\t x \n"])");
}

TEST(ParseXml, KeepsTheBarThatMarksTextInside) {
  EXPECT_EQ(parsed("<a>|<b>||</b>|</a>"), R"(a["|" b["||"] "|"])");
}

TEST(ParseXml, ReadsEveryLineBreakAsOne) {
  EXPECT_EQ(parsed("<a>1\r\n2\r3\n\r4\r\r\n</a>"), R"(a["1\n2\n3\n\n4\n\n"])");
  EXPECT_EQ(placed("<a>\r\n<b/>\r<c/>\n<d/></a>"),
            "a@1:1 text@1:4 b@2:1 text@2:5 c@3:1 text@3:5 d@4:1");
}

TEST(ParseXml, ResolvesEntitiesAndReferences) {
  EXPECT_EQ(parsed("<a>&lt;b&gt; &amp;amp; &quot;&apos; &#272;&#x1EC7; &#0065;</a>"),
            R"(a["<b> &amp; \"' Đệ A"])");
}

TEST(ParseXml, KeepsWhiteSpaceGivenByNumber) {
  EXPECT_EQ(parsed("<a x='&#10;&#13;&#9;'>&#13;&#10;&#13;\n</a>"), R"(a(x="\n\r\t")["\r\n\r\n"])");
}

TEST(ParseXml, MakesSpacesOfWhiteSpaceInAttributes) {
  EXPECT_EQ(parsed("<a x=' 1\t2\n3\r\n4 '/>"), R"(a(x=" 1 2 3 4 "))");
}

TEST(ParseXml, ReadsTheOtherQuoteInAnAttribute) {
  EXPECT_EQ(parsed(R"(<a x='"' y="'&quot;&lt;>"/>)"), R"(a(x="\"" y="'\"<>"))");
}

TEST(ParseXml, JoinsTextAroundCommentsInstructionsAndCdata) {
  EXPECT_EQ(parsed("<a>1<!-- no -->2<?no no?>3<![CDATA[<4>&amp;]]>5</a>"), R"(a["123<4>&amp;5"])");
}

TEST(ParseXml, MakesNoTextOfWhatIsEmpty) {
  EXPECT_EQ(parsed("<a><!----><![CDATA[]]><?x?></a>"), "a");
}

TEST(ParseXml, ReadsCdataThatLooksLikeItsEnd) {
  EXPECT_EQ(parsed("<a><![CDATA[]] > ]]]></a>"), R"(a["]] > ]"])");
}

TEST(ParseXml, TakesDeclarationByteOrderMarkAndWhatSurroundsTheRoot) {
  EXPECT_EQ(parsed("\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8' standalone=\"yes\" ?>\n"
                   "<!-- a --><?b c?> <a/> <!-- d -->\n"),
            "a");
}

TEST(ParseXml, TakesNamesOfAnyLetters) {
  EXPECT_EQ(parsed("<điều số='3' w:x-1._='4'/>"), R"(điều(số="3" w:x-1._="4"))");
}

TEST(ParseXml, CountsColumnsInCharacters) {
  EXPECT_EQ(placed("<a>Điều 😀\t<b x='ệ' y=''/></a>"), "a@1:1 text@1:4 b@1:11 x@1:14 y@1:20");
}

TEST(ParseXml, KnowsTheLineOfEveryAttribute) {
  EXPECT_EQ(placed("\xEF\xBB\xBF<a\n  x='1\n2'\n\ty='3'>\n</a>"), "a@1:1 x@2:3 y@4:2 text@4:8");
}

TEST(ParseXml, PlacesTextAtItsFirstCharacter) {
  EXPECT_EQ(placed("<a><!-- c\n -->x<b/><![CDATA[y]]><b/>&lt;</a>"),
            "a@1:1 text@2:5 b@2:6 text@2:19 b@2:23 text@2:27");
}

TEST(ParseXml, NamesTheFileInEveryPlace) {
  Diagnostics says;
  const auto tree = parse_xml("<a x='1'/>", "letters/a.xml", says);
  ASSERT_TRUE(tree);
  EXPECT_EQ(to_string(tree->attributes.at(0).where), "letters/a.xml:1:4");
}

TEST(ParseXml, ReadsAsDeepAsItsLimit) {
  std::string text;
  std::string tree;
  for (int i = 0; i < 64; ++i) text += "<a>";
  text += "x";
  for (int i = 0; i < 64; ++i) text += "</a>";
  for (int i = 0; i < 64; ++i) tree += "a[";
  tree += "\"x\"" + std::string(64, ']');
  EXPECT_EQ(parsed(text), tree);
}

}  // namespace
}  // namespace congvan
