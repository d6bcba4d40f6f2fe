#include <gtest/gtest.h>

#include "xml/parsed.h"

// Faults that leave the tree to be checked.

namespace congvan {
namespace {

TEST(XmlWordFaults, BytesThatAreNotUtf8AreReportedWithTheirOffset) {
  EXPECT_EQ(parsed("<a>\nB\xE9</a>"),
            "a.xml:2:2: error: xml-not-utf8 byte=E9 offset=5\n"
            "a[\"\\nB\uFFFD\"]");
}

TEST(XmlWordFaults, BytesThatAreNotUtf8AreReportedOnceALine) {
  EXPECT_EQ(parsed("<a>\xFF \xFE\n\xE1\xBB.\xC0</a>"),
            "a.xml:1:4: error: xml-not-utf8 byte=FF offset=3\n"
            "a.xml:2:1: error: xml-not-utf8 byte=E1 offset=7\n"
            "a[\"\uFFFD \uFFFD\\n\uFFFD.\uFFFD\"]");
}

TEST(XmlWordFaults, AByteThatIsNotUtf8MayStandInANameOrValue) {
  EXPECT_EQ(parsed("<a\xE9 x\n\xFF='\xFF'></a\xE9>"),
            "a.xml:1:3: error: xml-not-utf8 byte=E9 offset=2\n"
            "a.xml:1:5: error: xml-valueless-attribute name=x\n"
            "a.xml:2:1: error: xml-not-utf8 byte=FF offset=6\n"
            "no tree");
  EXPECT_EQ(parsed("<a\xE9></a\xE9>"),
            "a.xml:1:3: error: xml-not-utf8 byte=E9 offset=2\n"
            "a\uFFFD");
}

TEST(XmlWordFaults, CharactersXmlForbidsAreReported) {
  EXPECT_EQ(parsed(std::string_view("<a x='\x01'>\0\x0B\xEF\xBF\xBE</a>", 18)),
            "a.xml:1:7: error: xml-forbidden-character character=U+0001\n"
            "a.xml:1:10: error: xml-forbidden-character character=U+0000\n"
            "a.xml:1:11: error: xml-forbidden-character character=U+000B\n"
            "a.xml:1:12: error: xml-forbidden-character character=U+FFFE\n"
            "a(x=\"\uFFFD\")[\"\uFFFD\uFFFD\uFFFD\"]");
}

TEST(XmlWordFaults, UnknownEntitiesStayAsTheyWereWritten) {
  EXPECT_EQ(parsed("<a x='&nbsp;'>a &foo; &Lt; b</a>"),
            "a.xml:1:7: error: xml-unknown-entity name=nbsp\n"
            "a.xml:1:17: error: xml-unknown-entity name=foo\n"
            "a.xml:1:23: error: xml-unknown-entity name=Lt\n"
            R"(a(x="&nbsp;")["a &foo; &Lt; b"])");
}

TEST(XmlWordFaults, BareAmpersandsStayAsTheyWereWritten) {
  EXPECT_EQ(parsed("<a x='?a=1&b=2'>A & B&amp C</a>"),
            "a.xml:1:11: error: xml-stray-ampersand\n"
            "a.xml:1:19: error: xml-stray-ampersand\n"
            "a.xml:1:22: error: xml-stray-ampersand\n"
            R"(a(x="?a=1&b=2")["A & B&amp C"])");
}

TEST(XmlWordFaults, ReferencesToNoCharacterStayAsTheyWereWritten) {
  EXPECT_EQ(parsed("<a>&#0; &#x1; &#xD800; &#x110000; &#99999999999999999999;</a>"),
            "a.xml:1:4: error: xml-bad-reference reference=&#0;\n"
            "a.xml:1:9: error: xml-bad-reference reference=&#x1;\n"
            "a.xml:1:15: error: xml-bad-reference reference=&#xD800;\n"
            "a.xml:1:24: error: xml-bad-reference reference=&#x110000;\n"
            "a.xml:1:35: error: xml-bad-reference reference=&#99999999999999999999;\n"
            R"(a["&#0; &#x1; &#xD800; &#x110000; &#99999999999999999999;"])");
}

TEST(XmlWordFaults, ReferencesMisspeltStayAsTheyWereWritten) {
  EXPECT_EQ(parsed("<a>&#; &#x; &#X41; &#65 &#6F;</a>"),
            "a.xml:1:4: error: xml-bad-reference reference=&#\n"
            "a.xml:1:8: error: xml-bad-reference reference=&#x\n"
            "a.xml:1:13: error: xml-bad-reference reference=&#\n"
            "a.xml:1:20: error: xml-bad-reference reference=&#65\n"
            "a.xml:1:25: error: xml-bad-reference reference=&#6\n"
            R"(a["&#; &#x; &#X41; &#65 &#6F;"])");
}

TEST(XmlWordFaults, TheEndOfACdataSectionAloneIsReported) {
  EXPECT_EQ(parsed("<a>x]]>y</a>"), "a.xml:1:5: error: xml-stray-cdata-end\na[\"x]]>y\"]");
}

TEST(XmlWordFaults, TwoDashesInACommentAreReportedOnce) {
  EXPECT_EQ(parsed("<a><!-- b -- c -- d --></a>"), "a.xml:1:11: error: xml-dashes-in-comment\na");
  EXPECT_EQ(parsed("<a><!-- b ---></a>"), "a.xml:1:11: error: xml-dashes-in-comment\na");
}

TEST(XmlWordFaults, ADeclarationStandsFirstOrNotAtAll) {
  EXPECT_EQ(parsed("\n<?xml version='1.0'?><a/>"), "a.xml:2:1: error: xml-late-declaration\na");
}

TEST(XmlWordFaults, ADeclarationHasVersionEncodingStandalone) {
  const std::string bad = "a.xml:1:1: error: xml-bad-declaration\na";
  EXPECT_EQ(parsed("<?xml?><a/>"), bad);
  EXPECT_EQ(parsed("<?xml version='2.0'?><a/>"), bad);
  EXPECT_EQ(parsed("<?xml encoding='UTF-8'?><a/>"), bad);
  EXPECT_EQ(parsed("<?xml version='1.0' standalone='maybe'?><a/>"), bad);
  EXPECT_EQ(parsed("<?xml version='1.0'encoding='UTF-8'?><a/>"), bad);
  EXPECT_EQ(parsed("<?xml version='1.0' encoding='UTF-8' x?><a/>"), bad);
  EXPECT_EQ(parsed("<?xml version='1.0?><a/>"), bad);
}

TEST(XmlWordFaults, AnInstructionHasATarget) {
  EXPECT_EQ(parsed("<a><? b?></a>"), "a.xml:1:4: error: xml-bad-instruction\na");
  EXPECT_EQ(parsed("<a><?b+?></a>"), "a.xml:1:4: error: xml-bad-instruction\na");
}

}  // namespace
}  // namespace congvan
