#include <gtest/gtest.h>

#include "xml/parsed.h"

// Faults after which there is no tree, but after which reading goes on.

namespace congvan {
namespace {

TEST(XmlStructureFaults, AnEndTagThatDoesNotMatchNamesTheOpenOne) {
  EXPECT_EQ(parsed("<a>\n<subjct>x</subject>\n</a>"),
            "a.xml:2:10: error: xml-mismatched-end name=subject open=subjct line=2\n"
            "no tree");
}

TEST(XmlStructureFaults, AnEndTagOfAnOuterElementShowsTheInnerOneUnclosed) {
  EXPECT_EQ(parsed("<a>\n<b><c>\n<d></b>\n<e/></a>"),
            "a.xml:3:4: error: xml-mismatched-end name=b open=d line=3\n"
            "a.xml:2:4: error: xml-unclosed name=c\n"
            "no tree");
}

TEST(XmlStructureFaults, AnEndTagTooManyDoesNotCloseTheElementAround) {
  EXPECT_EQ(parsed("<a><b></b></b><c></c></a></a>"),
            "a.xml:1:11: error: xml-mismatched-end name=b open=a line=1\n"
            "a.xml:1:26: error: xml-stray-end name=a\n"
            "no tree");
}

TEST(XmlStructureFaults, ElementsLeftOpenAreReportedInTheirOrder) {
  EXPECT_EQ(parsed("<a>\n <b>\n  <c>x</c>\n"),
            "a.xml:1:1: error: xml-unclosed name=a\n"
            "a.xml:2:2: error: xml-unclosed name=b\n"
            "no tree");
}

TEST(XmlStructureFaults, AnEndTagIsANameAndABracket) {
  EXPECT_EQ(parsed("<a><b></ b><c></c x='1'><d></d<e/></a"),
            "a.xml:1:7: error: xml-bad-end-tag name=\n"
            "a.xml:1:15: error: xml-bad-end-tag name=c\n"
            "a.xml:1:28: error: xml-bad-end-tag name=d\n"
            "a.xml:1:35: error: xml-bad-end-tag name=a\n"
            "no tree");
}

TEST(XmlStructureFaults, AnAttributeMayStandOnce) {
  EXPECT_EQ(parsed("<a x='1' y='2'\nx='3'/>"),
            "a.xml:2:1: error: xml-duplicate-attribute name=x element=a\nno tree");
}

TEST(XmlStructureFaults, AnAttributeHasAValueInQuotes) {
  EXPECT_EQ(parsed("<a x y=1 z = 2/><b x=/>"),
            "a.xml:1:4: error: xml-valueless-attribute name=x\n"
            "a.xml:1:6: error: xml-unquoted-attribute name=y\n"
            "a.xml:1:10: error: xml-unquoted-attribute name=z\n"
            "a.xml:1:20: error: xml-unquoted-attribute name=x\n"
            "a.xml:1:17: error: xml-second-root name=b\n"
            "no tree");
}

TEST(XmlStructureFaults, AValueHasNoLessThan) {
  EXPECT_EQ(parsed("<a x='1 < 2 < 3'></a>"),
            "a.xml:1:9: error: xml-less-than-in-attribute name=x\nno tree");
}

TEST(XmlStructureFaults, AQuoteForgottenCostsOneTagOrLine) {
  EXPECT_EQ(parsed("<a x='1><b y='2'/></a><!-- ' -->"),
            "a.xml:1:4: error: xml-unclosed-quote name=x\nno tree");
  EXPECT_EQ(parsed("<a x=\"1\n>text<b y='2'/></a>"),
            "a.xml:1:4: error: xml-unclosed-quote name=x\nno tree");
  EXPECT_EQ(parsed("<a x='1"),
            "a.xml:1:4: error: xml-unclosed-quote name=x\n"
            "a.xml:1:1: error: xml-unclosed-tag name=a\n"
            "no tree");
}

TEST(XmlStructureFaults, AttributesStandApart) {
  EXPECT_EQ(parsed("<a x='1'y='2'/>"), "a.xml:1:9: error: xml-missing-space\nno tree");
}

TEST(XmlStructureFaults, OtherCharactersInATagAreReportedOnce) {
  EXPECT_EQ(parsed("<a x='1', y='2'; z='3'/>"),
            "a.xml:1:9: error: xml-bad-tag name=a character=,\nno tree");
}

TEST(XmlStructureFaults, ATagNotClosedEndsAtTheNext) {
  EXPECT_EQ(parsed("<a><b x='1'<c/></b></a><d"),
            "a.xml:1:4: error: xml-unclosed-tag name=b\n"
            "a.xml:1:24: error: xml-unclosed-tag name=d\n"
            "no tree");
}

TEST(XmlStructureFaults, ALessThanAloneIsReported) {
  EXPECT_EQ(parsed("<a>1 < 2 <3 <!x <![cdata[</a>"),
            "a.xml:1:6: error: xml-stray-less-than\n"
            "a.xml:1:10: error: xml-stray-less-than\n"
            "a.xml:1:13: error: xml-stray-less-than\n"
            "a.xml:1:17: error: xml-stray-less-than\n"
            "no tree");
}

TEST(XmlStructureFaults, TextStandsInsideTheRoot) {
  EXPECT_EQ(parsed("so <a/>\n x y <![CDATA[z]]>"),
            "a.xml:1:1: error: xml-text-outside-root\n"
            "a.xml:2:2: error: xml-text-outside-root\n"
            "no tree");
  EXPECT_EQ(parsed("words alone"), "a.xml:1:1: error: xml-text-outside-root\nno tree");
}

TEST(XmlStructureFaults, ThereIsOneRoot) {
  EXPECT_EQ(parsed("<a/>\n<b></c></b>"),
            "a.xml:2:1: error: xml-second-root name=b\n"
            "a.xml:2:4: error: xml-mismatched-end name=c open=b line=2\n"
            "no tree");
}

TEST(XmlStructureFaults, AFileWithoutARootIsReportedAsAWhole) {
  EXPECT_EQ(parsed(""), "a.xml: error: xml-no-root\nno tree");
  EXPECT_EQ(parsed(" \n<!-- a -->"), "a.xml: error: xml-no-root\nno tree");
}

TEST(XmlStructureFaults, ADoctypeIsRefusedAndPassed) {
  EXPECT_EQ(parsed("<!DOCTYPE a [<!ENTITY b \"]>\"> <!-- ' ] -->\n<?p ' ?>]>\n<a>&b;</c></a>"),
            "a.xml:1:1: error: xml-doctype\n"
            "a.xml:3:4: error: xml-unknown-entity name=b\n"
            "a.xml:3:7: error: xml-mismatched-end name=c open=a line=3\n"
            "no tree");
  EXPECT_EQ(parsed("<!doctype html><a/>"), "a.xml:1:1: error: xml-doctype\nno tree");
}

TEST(XmlStructureFaults, AFaultInAWordIsStillReported) {
  EXPECT_EQ(parsed("<a>&foo;<b></a>"),
            "a.xml:1:4: error: xml-unknown-entity name=foo\n"
            "a.xml:1:12: error: xml-mismatched-end name=a open=b line=1\n"
            "no tree");
}

}  // namespace
}  // namespace congvan
