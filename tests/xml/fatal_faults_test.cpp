#include <gtest/gtest.h>

#include "xml/parsed.h"

// Faults after which reading stops: limits, encodings, and what swallows the rest of the file.

namespace congvan {
namespace {

TEST(XmlFatalFaults, OtherEncodingsAreNamed) {
  using std::string_view_literals::operator""sv;
  EXPECT_EQ(parsed("\xFF\xFE<\0a\0/\0>\0"sv),
            "a.xml: error: xml-encoding encoding=UTF-16\nno tree");
  EXPECT_EQ(parsed("\xFE\xFF\0<\0a\0/\0>"sv),
            "a.xml: error: xml-encoding encoding=UTF-16\nno tree");
  EXPECT_EQ(parsed("<\0a\0/\0>\0"sv), "a.xml: error: xml-encoding encoding=UTF-16\nno tree");
  EXPECT_EQ(parsed("\xFF\xFE\0\0<\0\0\0"sv), "a.xml: error: xml-encoding encoding=UTF-32\nno tree");
  EXPECT_EQ(parsed("<?xml version='1.0' encoding='windows-1258'?><a>\xD0</b>"),
            "a.xml:1:1: error: xml-encoding encoding=windows-1258\nno tree");
}

TEST(XmlFatalFaults, WhatDoesNotEndIsReportedWhereItBegins) {
  EXPECT_EQ(parsed("<a>\n<!-- b</a>"), "a.xml:2:1: error: xml-unclosed-comment\nno tree");
  EXPECT_EQ(parsed("<a><![CDATA[b]]</a>"), "a.xml:1:4: error: xml-unclosed-cdata\nno tree");
  EXPECT_EQ(parsed("<a><?b </a>"), "a.xml:1:4: error: xml-unclosed-instruction\nno tree");
  EXPECT_EQ(parsed("<?xml version='1.0'><a/>"),
            "a.xml:1:1: error: xml-unclosed-instruction\nno tree");
  EXPECT_EQ(parsed("<!DOCTYPE a [ <a/>"),
            "a.xml:1:1: error: xml-doctype\na.xml:1:1: error: xml-unclosed-doctype\nno tree");
}

TEST(XmlFatalFaults, AFileMayHaveSoManyBytes) {
  XmlLimits limits;
  limits.bytes = 4;
  EXPECT_EQ(parsed("<a/>", limits), "a");
  EXPECT_EQ(parsed("<a />", limits), "a.xml: error: xml-too-large size=5 limit=4\nno tree");
}

TEST(XmlFatalFaults, AFileMayHaveSoManyElements) {
  XmlLimits limits;
  limits.elements = 2;
  EXPECT_EQ(parsed("<a><b/></a>", limits), "a[b]");
  EXPECT_EQ(parsed("<a><b/><c/></b>", limits),
            "a.xml:1:8: error: xml-too-many-elements limit=2\nno tree");
}

TEST(XmlFatalFaults, AnElementMayLieSoDeep) {
  XmlLimits limits;
  limits.depth = 2;
  EXPECT_EQ(parsed("<a><b/><b></b></a>", limits), "a[b b]");
  EXPECT_EQ(parsed("<a><b><c/></b></a>", limits),
            "a.xml:1:7: error: xml-too-deep limit=2\nno tree");
}

TEST(XmlFatalFaults, NoLimitOfDepthIsBeyondTheReader) {
  XmlLimits limits;
  limits.depth = 1'000'000;
  const auto nested = [](int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += "<a>";
    text += "x";
    for (int i = 0; i < depth; ++i) text += "</a>";
    return text;
  };
  Diagnostics says;
  EXPECT_TRUE(parse_xml(nested(98), "a.xml", says, limits));
  EXPECT_FALSE(says.has_errors());
  EXPECT_EQ(parsed(nested(99), limits), "a.xml:1:295: error: xml-too-deep limit=98\nno tree");
}

TEST(XmlFatalFaults, AnElementMayHaveSoManyAttributes) {
  XmlLimits limits;
  limits.attributes = 2;
  EXPECT_EQ(parsed("<a x='1' y='2'/>", limits), R"(a(x="1" y="2"))");
  EXPECT_EQ(parsed("<a x='1' y='2' z='3'/>", limits),
            "a.xml:1:16: error: xml-too-many-attributes element=a limit=2\nno tree");
}

TEST(XmlFatalFaults, AFileIsGivenUpAfterAHundredFaults) {
  std::string text = "<a>";
  std::string says;
  for (int line = 1; line <= 500; ++line) text += "&\n";
  for (int line = 1; line <= 100; ++line) {
    says += "a.xml:" + std::to_string(line) + (line == 1 ? ":4" : ":1") +
            ": error: xml-stray-ampersand\n";
  }
  says += "a.xml:100:1: error: xml-too-many-faults limit=100\n";
  EXPECT_EQ(parsed(text + "</a>"), says + "no tree");
}

TEST(XmlFatalFaults, LongNamesAreCutInMessages) {
  std::string name;
  std::string cut;
  for (int i = 0; i < 100'000; ++i) name += "ệ";
  for (int i = 0; i < 40; ++i) cut += "ệ";
  EXPECT_EQ(parsed("<" + name + ">"), "a.xml:1:1: error: xml-unclosed name=" + cut + "…\nno tree");
}

std::string repeated(std::string text, std::string_view more, std::size_t size) {
  while (text.size() + more.size() <= size) text += more;
  return text;
}

TEST(XmlFatalFaults, AFileOfTheGreatestSizeIsReadWhateverItHolds) {
  for (const std::string_view more : {"<", "&", "x", "\xFF"}) {
    Diagnostics says;
    EXPECT_FALSE(parse_xml(repeated("<a>", more, XmlLimits{}.bytes), "a.xml", says)) << more;
    EXPECT_LE(says.count(Severity::error), 101U) << more;
  }
}

TEST(XmlFatalFaults, ControlCharactersDoNotReachMessages) {
  EXPECT_EQ(parsed("<?xml version='1.0' encoding='a\n\x01'?><a/>"),
            "a.xml:1:1: error: xml-encoding encoding=a\uFFFD\uFFFD\nno tree");
}

/// Quadratic work in any of these would take hours.
TEST(XmlFatalFaults, TheSameBeginningOverAndOverIsReadInLinearTime) {
  for (const std::string_view start : {"", "<a>", "<a ", "<a x='", "<!--", "<!D["}) {
    for (const std::string_view more :
         {"<a", "<a ", "</", "</a>", "<!--", "<a x='", "&a", "&#1", "]]>", "<![CDATA[", "<?", "<!D",
          "a=", "x ", "'", "a='<'", "<b/>"}) {
      const std::string file = repeated(std::string(start), more, std::size_t{1} << 20);
      Diagnostics says;
      EXPECT_FALSE(parse_xml(file, "a.xml", says)) << start << more;
      EXPECT_LE(says.count(Severity::error), 101U) << start << more;
    }
  }
}

}  // namespace
}  // namespace congvan
