#include "dispatch/check_shape.h"

#include <gtest/gtest.h>

#include "xml/parse_xml.h"

namespace congvan {
namespace {

std::string faults(const std::string& xml) {
  Diagnostics says;
  const auto root = parse_xml(xml, "a.xml", says);
  if (root) check_shape(*root, says);
  return to_string(says);
}

std::string faults_in(const std::string& inside) {
  return faults("<dispatch version='1' kind='cong-van'><issuer><name>A</name></issuer>" + inside +
                "</dispatch>");
}

TEST(CheckShape, FindsNothingWrongWithASoundLetter) {
  EXPECT_EQ(faults_in("<body><opening>Chào</opening></body>"), "");
}

TEST(CheckShape, SuggestsTheNameProbablyMeant) {
  EXPECT_EQ(faults_in("<recipents/><body><opening>A</opening></body>"),
            "a.xml:1:70: error: unknown-element name=recipents parent=dispatch "
            "suggestion=recipients allowed=issuer, number, issued, urgency, circulation, subject, "
            "recipients, legal-bases, body, signatory, distribution, contact\n");
}

TEST(CheckShape, ReportsEveryFault) {
  EXPECT_EQ(
      faults("<dispatch kind='cong van'>x<issuer/><issuer><name>A</name></issuer></dispatch>"),
      "a.xml:1:1: error: missing-attribute name=version element=dispatch\n"
      "a.xml:1:11: error: bad-identifier name=kind value=cong van\n"
      "a.xml:1:27: error: stray-words element=dispatch\n"
      "a.xml:1:37: error: too-many name=issuer parent=dispatch\n"
      "a.xml:1:1: error: missing-element name=body parent=dispatch\n"
      "a.xml:1:28: error: missing-element name=name parent=issuer\n");
}

TEST(CheckShape, TellsOutOfOrderFromMisplaced) {
  EXPECT_EQ(faults_in("<body><opening>A</opening></body><subject>B</subject>"),
            "a.xml:1:103: error: out-of-order name=subject before=body\n");
  EXPECT_EQ(faults_in("<body><subject>B</subject><opening>A</opening></body>"),
            "a.xml:1:76: error: misplaced-element name=subject parent=body allowed=opening, "
            "paragraph, heading, directives, closing\n");
}

TEST(CheckShape, ChecksValues) {
  EXPECT_EQ(faults_in("<issued place='H' date='2023-02-30'/><body><opening>A</opening></body>"),
            "a.xml:1:88: error: bad-date value=2023-02-30\n");
  EXPECT_EQ(faults_in("<body><directives numbering='1'><directive>A</directive></directives>"
                      "</body>"),
            "a.xml:1:88: error: bad-choice name=numbering value=1 suggestion=1. allowed=1., 1), "
            "(1), a), a., I., A., -, +\n");
  EXPECT_EQ(faults_in("<body><opening>A</opening></body><distribution><archive copies='0'/>"
                      "</distribution>"),
            "a.xml:1:126: error: bad-number name=copies value=0\n");
}

TEST(CheckShape, WantsWordsOrPartsInADirectiveNotBoth) {
  EXPECT_EQ(faults_in("<body><directives><directive>A<directives><directive>B</directive>"
                      "</directives></directive></directives></body>"),
            "a.xml:1:99: error: stray-words element=directive\n");
}

TEST(CheckShape, WantsEachIdOnce) {
  EXPECT_EQ(faults_in("<body id='a'><opening id='a'>A</opening><paragraph id='b c'>B</paragraph>"
                      "</body>"),
            "a.xml:1:92: error: duplicate-id id=a\n"
            "a.xml:1:121: error: bad-identifier name=id value=b c\n");
}

TEST(CheckShape, LetsEditorsNameTheSchema) {
  EXPECT_EQ(faults("<dispatch xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                   "xsi:noNamespaceSchemaLocation='dispatch.xsd' version='1' kind='cong-van'>"
                   "<issuer><name>A</name></issuer><body><opening>B</opening></body></dispatch>"),
            "");
}

TEST(CheckShape, CountsASecondOneAsTooMany) {
  EXPECT_EQ(faults_in("<subject>A</subject><subject>B</subject><body><opening>C</opening></body>"
                      "<subject>D</subject>"),
            "a.xml:1:90: error: too-many name=subject parent=dispatch\n");
}

TEST(CheckShape, RefusesSecrecy) {
  EXPECT_EQ(faults_in("<secrecy>Mật</secrecy><body><opening>A</opening></body>"),
            "a.xml:1:70: error: secrecy-refused\n");
}

TEST(CheckShape, SaysThatATemplateIsNoLetter) {
  EXPECT_EQ(faults_in("<body><opening each='x'>Kính gửi {{tên}}</opening></body>"),
            "a.xml:1:85: error: template-not-filled what=each\n"
            "a.xml:1:94: error: field-not-filled field={{tên}}\n");
}

TEST(CheckShape, StopsAtAnotherRoot) {
  EXPECT_EQ(faults("<html><body/></html>"),
            "a.xml:1:1: error: wrong-root name=html expected=dispatch\n");
}

}  // namespace
}  // namespace congvan
