#include "dispatch/check_habits.h"

#include <gtest/gtest.h>

#include "dispatch/read_xml.h"

namespace congvan {
namespace {

const std::string body = "<body><opening>Một</opening></body>";

std::string says(const std::string& inside) { return read_with(inside).says; }

TEST(CheckHabits, KnowsWhatANotationHas) {
  EXPECT_EQ(says("<number value='12a' notation='SY/2026-CV VP'/>" + body),
            "a.xml:1:121: warning: notation-has-space notation=SY/2026-CV VP\n"
            "a.xml:1:121: warning: notation-has-year year=2026\n"
            "a.xml:1:109: error: number-not-digits value=12a\n");
  EXPECT_EQ(says("<number notation='/SY-CV'/>" + body),
            "a.xml:1:109: error: notation-begins-with-slash\n"
            "a.xml:1:109: warning: notation-has-cv\n");
}

TEST(CheckHabits, WantsAnIssuerForEachNumber) {
  const std::string numbers = "<number notation='SY'/><number notation='SZ'/>";
  EXPECT_EQ(says(numbers + body), "a.xml:1:132: warning: more-numbers-than-issuers\n");
  EXPECT_EQ(says("<issuer><name>Sở Z</name></issuer>" + numbers + body), "");
}

TEST(CheckHabits, WantsNamesWithoutDegrees) {
  const auto of_name = [](const std::string& name) {
    return says(body + "<signatory name='" + name + "'><capacity>X</capacity></signatory>");
  };
  EXPECT_EQ(of_name("PGS.TS. Lê Mẫu"), "a.xml:1:147: warning: degree-before-name degree=PGS\n");
  EXPECT_EQ(of_name("TS Lê Mẫu"), "a.xml:1:147: warning: degree-before-name degree=TS\n");
  EXPECT_EQ(of_name("Lê Mẫu"), "");
  EXPECT_EQ(of_name("Tsu Lê"), "");
  EXPECT_EQ(says(body + "<signatory name='A'><capacity>X</capacity></signatory>"
                        "<signatory name='GS. B'><capacity>X</capacity></signatory>"
                        "<countersignature name='ThS. C'><remark>X</remark></countersignature>"),
            "a.xml:1:201: warning: degree-before-name degree=GS\n"
            "a.xml:1:266: warning: degree-before-name degree=ThS\n");
}

TEST(CheckHabits, RefusesAMarkOfSecrecy) {
  EXPECT_EQ(says("<circulation>Tối mật</circulation>" + body),
            "a.xml:1:114: error: secrecy-refused\n");
}

const std::string to_a = "<recipients><recipient>Vụ A</recipient></recipients>";
const std::string copies = "<distribution><copy-to>Vụ A</copy-to><archive/></distribution>";

TEST(CheckHabits, WantsNhuTrenWhereThereAreRecipients) {
  EXPECT_EQ(says(to_a + body + copies), "a.xml:1:211: warning: copies-do-not-begin-as-above\n");
  EXPECT_EQ(
      says(to_a + body + "<distribution><copy-to>Như trên</copy-to><archive/></distribution>"), "");
  EXPECT_EQ(says(body + copies), "");
}

TEST(CheckHabits, WantsNhuDieuWhereThereAreArticles) {
  const std::string articles = "<body><article>Một</article></body>";
  EXPECT_EQ(says(articles + copies), "a.xml:1:159: warning: copies-do-not-begin-with-article\n");
  EXPECT_EQ(says(articles + "<distribution><copy-to>Như Điều 1</copy-to><archive/></distribution>"),
            "");
  EXPECT_EQ(
      says("<body><chapter><heading>A</heading><article>Một</article></chapter></body>" + copies),
      "");
  EXPECT_EQ(says("<body><article><heading>A</heading><text>Một</text></article></body>" + copies),
            "");
}

TEST(CheckHabits, WantsTheArchiveLine) {
  EXPECT_EQ(says(body + "<distribution><copy-to>Vụ A</copy-to></distribution>"),
            "a.xml:1:136: warning: no-archive-line\n");
}

TEST(CheckHabits, WantsTitlesOfDivisions) {
  EXPECT_EQ(says("<body><part><chapter><section><subsection><article>A</article></subsection>"
                 "</section></chapter></part></body>"),
            "a.xml:1:107: warning: division-without-title division=Phần I\n"
            "a.xml:1:113: warning: division-without-title division=Chương I\n"
            "a.xml:1:122: warning: division-without-title division=Mục 1\n"
            "a.xml:1:131: warning: division-without-title division=Tiểu mục 1\n");
  EXPECT_EQ(says("<body><paragraph>Phụ lục</paragraph></body><annex><body><chapter>"
                 "<article>A</article></chapter></body></annex>"),
            "a.xml:1:157: warning: division-without-title division=Chương I\n");
}

TEST(CheckHabits, WantsABodyThatPointsToItsAnnexes) {
  const std::string annex = "<annex id='x'><body><paragraph>Phụ lục</paragraph></body></annex>";
  EXPECT_EQ(says(body + annex), "a.xml:1:136: warning: annex-not-mentioned annex=Phụ lục\n");
  const auto pointing = [&](const std::string& inside) {
    return says("<body>" + inside + "</body>" + annex);
  };
  EXPECT_EQ(pointing("<paragraph>xem <ref to='x'/></paragraph>"), "");
  EXPECT_EQ(pointing("<article>(phụ lục kèm theo)</article>"), "");
  EXPECT_EQ(pointing("<directives><directive>các Phụ lục</directive></directives>"), "");
  EXPECT_EQ(pointing("<table><column/><row><cell>Phụ lục</cell></row></table>"), "");
  EXPECT_EQ(pointing("<particulars><particular of='a'>Phụ lục</particular></particulars>"), "");
}

TEST(CheckHabits, WantsCapitalsWhereNamesHaveThem) {
  const auto of_issuer = [](const std::string& name) {
    return says("<issuer><name>" + name + "</name></issuer>" + body);
  };
  EXPECT_EQ(of_issuer("Sở Nông Nghiệp Và Môi Trường"),
            "a.xml:1:130: warning: capitals-in-agency-name words=Và\n");
  EXPECT_EQ(of_issuer("Ủy Ban nhân dân xã Tân Phong"),
            "a.xml:1:115: warning: capitals-in-agency-name words=Ủy Ban\n");
  EXPECT_EQ(of_issuer("Ủy ban nhân dân xã Tân Phong"), "");
  EXPECT_EQ(of_issuer("Sở Nông nghiệp và Môi trường"), "");
}

TEST(CheckHabits, KnowsThatDistrictsAreNoMore) {
  const auto of = [](const std::string& name, const std::string& date) {
    return says("<issuer><name>" + name + "</name></issuer><issued place='X'" + date + "/>" + body);
  };
  const std::string warning = "a.xml:1:115: warning: district-is-no-more name=";
  EXPECT_EQ(of("UBND huyện Bình Hà", " date='2026'"), warning + "UBND huyện Bình Hà\n");
  EXPECT_EQ(of("Ủy ban nhân dân Quận 1", ""), warning + "Ủy ban nhân dân Quận 1\n");
  EXPECT_EQ(of("UBND huyện Bình Hà", " date='2025-06-30'"), "");
  EXPECT_EQ(of("UBND huyện Bình Hà", " date='2025-07-01'"), warning + "UBND huyện Bình Hà\n");
  EXPECT_EQ(of("UBND xã Tân Phong", " date='2026'"), "");
}

}  // namespace
}  // namespace congvan
