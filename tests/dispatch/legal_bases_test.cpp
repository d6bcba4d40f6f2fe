#include "dispatch/legal_bases.h"

#include <gtest/gtest.h>

#include "dispatch/read_xml.h"

namespace congvan {
namespace {

const std::string body = "<body><opening>Một</opening></body>";

std::string opening(const std::string& bases) {
  const auto dispatch = read_with("<legal-bases>" + bases +
                                  "</legal-bases><body><opening>Sở Y báo cáo:</opening>"
                                  "<closing>Hết</closing></body>")
                            .dispatch;
  return std::get<Paragraph>(dispatch.body.at(0).is).words.str();
}

TEST(LegalBases, FlowIntoTheOpening) {
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

std::string lines(const std::string& xml) {
  const auto [says, dispatch] = read_with(xml);
  std::string all = says;
  for (const auto& line : dispatch.legal_bases) all += line.str() + "\n";
  return all + shown(dispatch.body);
}

TEST(LegalBases, AreListedWithTheirPunctuation) {
  EXPECT_EQ(lines("<legal-bases listed='yes'><basis>A</basis><basis verb='Xét'>B;</basis>"
                  "</legal-bases>" +
                  body),
            "Căn cứ A;\nXét B.\nMột./.\n");
}

TEST(LegalBases, AreListedWhereThereIsNoOpening) {
  EXPECT_EQ(lines("<legal-bases><basis>A</basis></legal-bases><body><article>Một</article></body>"),
            "Căn cứ A.\nĐiều 1. [] Một./.\n");
  EXPECT_EQ(lines("<legal-bases><basis>A</basis></legal-bases>"), "Căn cứ A.\n");
}

TEST(LegalBases, WantAnOpeningToFlowInto) {
  EXPECT_EQ(lines("<legal-bases listed='no'><basis>A</basis></legal-bases>"
                  "<body><paragraph>Một</paragraph></body>"),
            "a.xml:1:101: error: bases-without-opening\nMột./.\n");
}

TEST(LegalBases, CiteLawsByName) {
  EXPECT_EQ(read_with("<legal-bases><basis>Luật số 24/2018/QH14</basis></legal-bases>" + body).says,
            "a.xml:1:121: warning: law-cited-by-number\n");
}

}  // namespace
}  // namespace congvan
