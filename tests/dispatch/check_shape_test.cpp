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
            "issuing-authority, recipients, legal-bases, original, body, signatory, "
            "countersignature, distribution, contact, annex, attached\n");
}

TEST(CheckShape, ReportsEveryFault) {
  EXPECT_EQ(faults("<dispatch kind='cong van'>x<issuer/><body/><body/></dispatch>"),
            "a.xml:1:1: error: missing-attribute name=version element=dispatch\n"
            "a.xml:1:11: error: bad-identifier name=kind value=cong van\n"
            "a.xml:1:27: error: stray-words element=dispatch\n"
            "a.xml:1:44: error: too-many name=body parent=dispatch limit=\n"
            "a.xml:1:28: error: missing-element name=name parent=issuer\n");
}

TEST(CheckShape, TellsOutOfOrderFromMisplaced) {
  EXPECT_EQ(faults_in("<body><opening>A</opening></body><subject>B</subject>"),
            "a.xml:1:103: error: out-of-order name=subject before=body\n");
  EXPECT_EQ(faults_in("<body><subject>B</subject><opening>A</opening></body>"),
            "a.xml:1:76: error: misplaced-element name=subject parent=body allowed=opening, "
            "paragraph, heading, directives, part, chapter, section, subsection, article, "
            "particulars, table, figure, page-break, closing\n");
}

TEST(CheckShape, ChecksValues) {
  EXPECT_EQ(faults_in("<issued place='H' date='2023-02-30'/><body><opening>A</opening></body>"),
            "a.xml:1:88: error: bad-date name=date value=2023-02-30\n");
  EXPECT_EQ(faults_in("<body><directives numbering='1'><directive>A</directive></directives>"
                      "</body>"),
            "a.xml:1:88: error: bad-choice name=numbering value=1 suggestion=1. allowed=1., 1), "
            "(1), a), a., I., A., -, +\n");
  EXPECT_EQ(faults_in("<body><opening>A</opening></body><distribution><archive copies='0'/>"
                      "</distribution>"),
            "a.xml:1:126: error: bad-number name=copies value=0\n");
}

TEST(CheckShape, KnowsEachKindOfValue) {
  const auto fault = [](const std::string& element) {
    const std::string all = faults_in("<body><opening>A</opening>" + element + "</body>");
    const auto begin = all.find("error: ");
    return begin == all.npos ? "" : all.substr(begin + 7, all.find('\n') - begin - 7);
  };
  EXPECT_EQ(fault("<article number='3a'>A</article>"), "");
  EXPECT_EQ(fault("<article number='Điều 3'>A</article>"), "bad-ordinal name=number value=Điều 3");
  EXPECT_EQ(fault("<figure src='a' alt='b' width='12cm'/>"), "bad-length name=width value=12cm");
  EXPECT_EQ(fault("<table size='20'><column/><row/></table>"), "bad-type-size name=size value=20");
  EXPECT_EQ(fault("<table><column width='20%'/><row/></table>"),
            "bad-column-width name=width value=20%");
  EXPECT_EQ(fault("<table><column width='3*'/><row/></table>"), "");
  EXPECT_EQ(fault("<paragraph align='right'>A</paragraph>"),
            "bad-choice name=align value=right suggestion= allowed=justified, centre");
  EXPECT_EQ(faults_in("<issued place='X' time='16:34'/>"),
            "a.xml:1:88: error: bad-time name=time value=16:34\n");
}

TEST(CheckShape, WantsOneLabelOfAParticular) {
  const auto fault = [](const std::string& attributes) {
    return faults_in("<body><particulars><particular" + attributes +
                     ">A</particular></particulars></body>");
  };
  EXPECT_EQ(fault(" of='time'"), "");
  EXPECT_EQ(fault(" label='Thời gian'"), "");
  EXPECT_EQ(fault(""), "a.xml:1:89: error: particular-without-label\n");
  EXPECT_EQ(fault(" of='time' label='Thời gian'"), "a.xml:1:89: error: particular-without-label\n");
}

TEST(CheckShape, LetsFootnotesStandInBodiesOnly) {
  EXPECT_EQ(faults_in("<body><article><heading>A<note>B</note></heading></article></body>"), "");
  EXPECT_EQ(faults_in("<subject>A<note>B</note></subject>"),
            "a.xml:1:80: error: note-outside-body\n");
  EXPECT_EQ(faults_in("<annex><title>A<note>B</note></title><body><paragraph>C</paragraph></body>"
                      "</annex>"),
            "a.xml:1:85: error: note-outside-body\n");
  EXPECT_EQ(faults_in("<body><paragraph>A<note>B<note>C</note></note></paragraph></body>"),
            "a.xml:1:95: error: note-in-note\n");
}

TEST(CheckShape, LetsASignatoryOfTheProfileHaveNothing) {
  EXPECT_EQ(faults_in("<signatory use='giam-doc'/>"), "");
}

TEST(CheckShape, HasLimits) {
  std::string issuers;
  for (int i = 0; i < 8; ++i) issuers += "<issuer><name>A</name></issuer>";
  EXPECT_EQ(faults_in(issuers),
            "a.xml:1:287: error: too-many name=issuer parent=dispatch limit=8\n");
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
            "a.xml:1:90: error: too-many name=subject parent=dispatch limit=\n");
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
