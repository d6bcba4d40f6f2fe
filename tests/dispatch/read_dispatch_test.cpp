#include "dispatch/read_dispatch.h"

#include <gtest/gtest.h>

#include "letter.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

struct Read {
  std::string says;
  Dispatch dispatch;
};

Read read(const std::string& inside) {
  Diagnostics says;
  const auto root = parse_xml(
      "<dispatch version='1' kind='cong-van'><issuer><parent>UBND tỉnh X"
      "</parent><name>Sở Y</name></issuer>" +
          inside + "</dispatch>",
      "a.xml", says);
  Dispatch dispatch = *read_dispatch(*root, says);
  return {to_string(says), std::move(dispatch)};
}

const std::string body = "<body><opening>Một</opening></body>";

/// The body, a part a line, children indented.
std::string shown(const std::vector<Part>& parts, const std::string& indent = "") {
  std::string all;
  for (const auto& part : parts) {
    if (part.kind != Part::Kind::directives) {
      all += indent + (part.kind == Part::Kind::heading ? "# " : "") + to_string(part.words) + "\n";
    }
    for (const auto& entry : part.entries) {
      all += indent + entry.label.str() + " [" + to_string(entry.heading) + "] " +
             to_string(entry.words) + "\n" + shown(entry.parts, indent + "  ");
    }
  }
  return all;
}

TEST(ReadDispatch, ReadsTheHead) {
  const auto [says, dispatch] = read(
      "<number value='7' notation='SY-VP'/><issued place='Hà Nội' date='2023-05'/>"
      "<urgency level='hoa-toc'/><subject> kiểm   tra. </subject>" +
      body);
  EXPECT_EQ(says, "");
  EXPECT_EQ(dispatch.issuer->parents.at(0).str(), "UBND tỉnh X");
  EXPECT_EQ(dispatch.issuer->name.str(), "Sở Y");
  EXPECT_EQ(dispatch.number->value.str(), "07");
  EXPECT_EQ(dispatch.number->notation.str(), "SY-VP");
  EXPECT_EQ(dispatch.issued->place.str(), "Hà Nội");
  EXPECT_EQ(dispatch.issued->year, 2023);
  EXPECT_EQ(dispatch.issued->month, 5);
  EXPECT_EQ(dispatch.issued->day, std::nullopt);
  EXPECT_EQ(dispatch.urgency, Urgency::express);
  EXPECT_EQ(dispatch.subject.str(), "kiểm tra");
}

TEST(ReadDispatch, TakesPunctuationOffListEntries) {
  const auto dispatch =
      read("<recipients><recipient>Vụ A;</recipient><recipient>Vụ B.</recipient></recipients>" +
           body +
           "<distribution><copy-to>Như trên;</copy-to><archive>VT, TC.</archive>"
           "</distribution>")
          .dispatch;
  EXPECT_EQ(dispatch.recipients.at(0).str(), "Vụ A");
  EXPECT_EQ(dispatch.recipients.at(1).str(), "Vụ B");
  EXPECT_EQ(dispatch.distribution->copies_to.at(0).str(), "Như trên");
  EXPECT_EQ(dispatch.distribution->archive.str(), "VT, TC");
}

std::string archive(const std::string& element) {
  return read(body + "<distribution><copy-to>Như trên</copy-to>" + element + "</distribution>")
      .dispatch.distribution->archive.str();
}

TEST(ReadDispatch, PutsTheArchiveLineTogether) {
  EXPECT_EQ(archive("<archive/>"), "VT");
  EXPECT_EQ(archive("<archive unit='TCCB'/>"), "VT, TCCB");
  EXPECT_EQ(archive("<archive unit='HC' copies='2'/>"), "VT, HC (2)");
  EXPECT_EQ(archive("<archive unit='HC' copies='2' drafter='PL' issued='300'/>"),
            "VT, HC (2). PL.(300)");
  EXPECT_EQ(archive("<archive>VT, Hồ sơ</archive>"), "VT, Hồ sơ");
}

std::string opening(const std::string& bases) {
  return read("<legal-bases>" + bases +
              "</legal-bases><body><opening>Sở Y báo cáo:</opening>"
              "<closing>Hết</closing></body>")
      .dispatch.body.at(0)
      .words.str();
}

TEST(ReadBody, LetsBasesFlowIntoTheOpening) {
  EXPECT_EQ(opening("<basis>A</basis>"), "Căn cứ A, Sở Y báo cáo:");
  EXPECT_EQ(opening("<basis>A;</basis><basis>B.</basis>"), "Căn cứ A và B, Sở Y báo cáo:");
  EXPECT_EQ(opening("<basis>A</basis><basis>B</basis><basis>C</basis>"),
            "Căn cứ A, B và C, Sở Y báo cáo:");
  EXPECT_EQ(opening("<basis>A, a</basis><basis>B</basis><basis>C</basis>"),
            "Căn cứ A, a; B và C, Sở Y báo cáo:");
  EXPECT_EQ(opening("<basis verb='Thực hiện'>A</basis><basis verb='Thực hiện'>B</basis>"
                    "<basis verb='Theo đề nghị của'>C</basis>"),
            "Thực hiện A và B; theo đề nghị của C, Sở Y báo cáo:");
}

TEST(ReadBody, ListsBasesWithTheirPunctuation) {
  const auto dispatch = read(
                            "<legal-bases listed='yes'><basis>A</basis>"
                            "<basis verb='Xét'>B;</basis></legal-bases>" +
                            body)
                            .dispatch;
  ASSERT_EQ(dispatch.legal_bases.size(), 2u);
  EXPECT_EQ(dispatch.legal_bases[0].str(), "Căn cứ A;");
  EXPECT_EQ(dispatch.legal_bases[1].str(), "Xét B.");
  EXPECT_EQ(shown(dispatch.body), "Một./.\n");
}

TEST(ReadBody, WantsAnOpeningForBasesToFlowInto) {
  EXPECT_EQ(read("<legal-bases><basis>A</basis></legal-bases>"
                 "<body><paragraph>Một</paragraph></body>")
                .says,
            "a.xml:1:101: error: bases-without-opening\n");
}

TEST(ReadBody, CountsNestedDirectives) {
  const auto dispatch =
      read(
          "<body><opening>Yêu cầu:</opening><heading>Chung</heading><directives>"
          "<directive>Một.</directive>"
          "<directive><heading>Thời gian:</heading><text>hai</text><paragraph>thêm</paragraph>"
          "<directives><directive>x</directive><directive><text>y:</text><directives><directive>z"
          "</directive></directives></directive></directives></directive>"
          "</directives></body>")
          .dispatch;
  EXPECT_EQ(shown(dispatch.body),
            "Yêu cầu:\n"
            "# Chung\n"
            "1. [] Một.\n"
            "2. [Thời gian:] hai\n"
            "  thêm\n"
            "  a) [] x\n"
            "  b) [] y:\n"
            "    - [] z./.\n");
}

std::string closing(const std::string& words) {
  return read("<body><opening>A</opening><closing>" + words + "</closing></body>")
      .dispatch.body.back()
      .words.str();
}

TEST(ReadBody, EndsTheBodyOnce) {
  EXPECT_EQ(closing("Trân trọng"), "Trân trọng./.");
  EXPECT_EQ(closing("Trân trọng."), "Trân trọng./.");
  EXPECT_EQ(closing("Trân trọng ./."), "Trân trọng./.");
  EXPECT_EQ(closing("Trân trọng./."), "Trân trọng./.");
  EXPECT_EQ(closing("năm 2026;"), "năm 2026./.");
  EXPECT_EQ(closing("<b>Trân trọng</b>."), "Trân trọng./.");
}

TEST(CheckHabits, MendsADoubledVv) {
  const auto [says, dispatch] = read("<subject>V/v Về việc kiểm tra</subject>" + body);
  EXPECT_EQ(dispatch.subject.str(), "kiểm tra");
  EXPECT_EQ(says,
            "a.xml:1:110: warning: subject-begins-with-vv words=V/v \n"
            "a.xml:1:114: warning: subject-begins-with-vv words=Về việc \n");
}

TEST(CheckHabits, KnowsWhatANotationHas) {
  EXPECT_EQ(read("<number value='12a' notation='SY/2026-CV VP'/>" + body).says,
            "a.xml:1:121: warning: notation-has-space notation=SY/2026-CV VP\n"
            "a.xml:1:121: warning: notation-has-year year=2026\n"
            "a.xml:1:109: error: number-not-digits value=12a\n");
  EXPECT_EQ(read("<number notation='/SY-CV'/>" + body).says,
            "a.xml:1:109: error: notation-begins-with-slash\n"
            "a.xml:1:109: warning: notation-has-cv\n");
}

TEST(CheckHabits, WantsTheNameWithoutDegrees) {
  const auto says = [](const std::string& name) {
    return read(body + "<signatory name='" + name + "'><capacity>X</capacity></signatory>").says;
  };
  EXPECT_EQ(says("PGS.TS. Lê Mẫu"), "a.xml:1:147: warning: degree-before-name degree=PGS\n");
  EXPECT_EQ(says("TS Lê Mẫu"), "a.xml:1:147: warning: degree-before-name degree=TS\n");
  EXPECT_EQ(says("Lê Mẫu"), "");
  EXPECT_EQ(says("Tsu Lê"), "");
}

TEST(CheckHabits, RefusesAMarkOfSecrecy) {
  EXPECT_EQ(read("<circulation>Tối mật</circulation>" + body).says,
            "a.xml:1:114: error: secrecy-refused\n");
}

TEST(CheckHabits, WantsTheArchiveLine) {
  EXPECT_EQ(read(body + "<distribution><copy-to>Vụ A</copy-to></distribution>").says,
            "a.xml:1:159: warning: copies-do-not-begin-as-above\n"
            "a.xml:1:136: warning: no-archive-line\n");
}

TEST(CheckHabits, WantsLawsByName) {
  EXPECT_EQ(read("<legal-bases><basis>Luật số 24/2018/QH14</basis></legal-bases>" + body).says,
            "a.xml:1:121: warning: law-cited-by-number\n");
}

}  // namespace
}  // namespace congvan
