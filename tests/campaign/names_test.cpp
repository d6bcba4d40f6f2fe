#include "campaign/names.h"

#include <gtest/gtest.h>

#include "campaign/fake_campaign.h"
#include "campaign/file_name_fault.h"

namespace congvan {
namespace {

std::string fault(std::string_view name) {
  const FileNameFault found = fault_of_file_name(name);
  return std::string(found.code) + (found.what.empty() ? "" : " " + found.what);
}

TEST(FileName, IsGoodIfEveryDiskTakesIt) {
  for (const std::string& good :
       {std::string("000017-uy-ban-nhan-dan.pdf"), std::string("Đơn vị (số 5), 2026.pdf"),
        std::string("a/b/c.pdf"), std::string("conx.pdf"), std::string("com10.pdf"),
        std::string("a..b.pdf"), std::string("report.pdf"), std::string(255, 'x'),
        std::string(255, 'y') + "/" + std::string(255, 'x')}) {
    EXPECT_EQ(fault(good), "") << good;
  }
}

TEST(FileName, MayNotLeadOutOfItsFolder) {
  EXPECT_EQ(fault("../x"), "campaign-name-outside ..");
  EXPECT_EQ(fault("a/../../b"), "campaign-name-outside ..");
  EXPECT_EQ(fault("a/.."), "campaign-name-outside ..");
  EXPECT_EQ(fault("./x"), "campaign-name-outside .");
  EXPECT_EQ(fault("/etc/passwd"), "campaign-name-outside /");
  EXPECT_EQ(fault("a\\b"), "campaign-name-character \\");
  EXPECT_EQ(fault("C:x"), "campaign-name-character :");
}

TEST(FileName, IsNotEmptyHiddenOrLong) {
  EXPECT_EQ(fault(""), "campaign-name-empty");
  EXPECT_EQ(fault("a//b"), "campaign-name-empty");
  EXPECT_EQ(fault("a/"), "campaign-name-empty");
  EXPECT_EQ(fault(".congvan-journal"), "campaign-name-hidden .congvan-journal");
  EXPECT_EQ(fault("a/.x"), "campaign-name-hidden .x");
  EXPECT_EQ(fault(std::string(256, 'x')), "campaign-name-long 256");
  EXPECT_EQ(fault("a/" + std::string(300, 'x') + "/b"), "campaign-name-long 300");
  std::string deep;
  for (int i = 0; i < 600; ++i) deep += "x/";
  EXPECT_EQ(fault(deep + "x"), "campaign-name-long 1201");
}

TEST(FileName, HoldsNoCharacterThatWindowsOrPeopleCannotRead) {
  EXPECT_EQ(fault(std::string("a\0b", 3)), "campaign-name-character U+0000");
  EXPECT_EQ(fault("a\nb"), "campaign-name-character U+000A");
  EXPECT_EQ(fault("a\x7F"), "campaign-name-character U+007F");
  EXPECT_EQ(fault("a\u2028b"), "campaign-name-character U+2028");
  EXPECT_EQ(fault("a\xFF"), "campaign-name-character 0xFF");
  EXPECT_EQ(fault("a?"), "campaign-name-character ?");
}

TEST(FileName, IsNoneOfTheReserved) {
  for (const std::string reserved :
       {"CON", "con.pdf", "Nul .pdf", "a/aux.x.pdf", "COM1.pdf", "lpt9", "com\u00B2.pdf",
        "CONOUT$.pdf", "report.csv", "Report-1-of-3.CSV", "report.jsonl"}) {
    EXPECT_EQ(fault(reserved).substr(0, 23), "campaign-name-reserved ") << reserved;
  }
  EXPECT_EQ(fault("a."), "campaign-name-edge a.");
  EXPECT_EQ(fault("a /b"), "campaign-name-edge a ");
  EXPECT_EQ(fault(" a"), "campaign-name-edge  a");
}

std::string name(const std::string& pattern, const std::string& value, bool file_a_page = false) {
  Record row{7, "data.csv:8", {{"x", text_value(value)}}};
  const Record before = row;
  Diagnostics says;
  const auto made = LetterNames(pattern_of(pattern), {}, file_a_page).name_of(row, says);
  EXPECT_TRUE(row == before);
  EXPECT_EQ(made.has_value(), !says.has_errors());
  return made.value_or(to_string(says));
}

TEST(LetterNames, HaveTheRowsNumber) {
  EXPECT_EQ(name("{{row}}-{{x}}.pdf", "a"), "7-a.pdf");
  EXPECT_EQ(name("{{row|pad:4}}.pdf", "a"), "0007.pdf");
  Record row{7, "data.csv:8", {{"row", text_value("own")}}};
  Diagnostics says;
  EXPECT_EQ(LetterNames(pattern_of("{{row}}.pdf"), {}, false).name_of(row, says), "own.pdf");
}

TEST(LetterNames, MakeFoldersOfThePatternsSlashesOnly) {
  EXPECT_EQ(name("a/{{x}}.pdf", "b"), "a/b.pdf");
  EXPECT_EQ(name("a/{{x}}.pdf", "30/2020"),
            "data.csv:8: error: campaign-name-slash name=a/30/2020.pdf what=\n");
  EXPECT_EQ(name("{{x}}.pdf", "../y"),
            "data.csv:8: error: campaign-name-outside name=../y.pdf what=..\n");
}

TEST(LetterNames, OfPagesHoldTheirNumbers) {
  EXPECT_EQ(name("{{x}}-{p}.svg", "{p}", true), "{p}-{p}.svg");
  const LetterNames names(pattern_of("{{x}}-{p}.svg"), {}, true);
  EXPECT_EQ(names.files_of("{p}-{p}.svg", 2), (std::vector<std::string>{"{p}-1.svg", "{p}-2.svg"}));
  // The longest number must fit, too.
  EXPECT_EQ(name("{{x}}-{p}.svg", std::string(247, 'x'), true).substr(0, 43),
            "data.csv:8: error: campaign-name-long name=");
  EXPECT_EQ(name("{{x}}-{p}.svg", std::string(244, 'x'), true), std::string(244, 'x') + "-{p}.svg");
}

TEST(LetterNames, OfPagesEndInWordsWithAHolder) {
  for (const char* good : {"{{x}}-{p}.svg", "a{p}", "{{x}} trang {p} .svg"}) {
    EXPECT_TRUE(has_page_holder(pattern_of(good))) << good;
  }
  for (const char* bad : {"{{x}}.svg", "{{x}}{p}.svg", "{p}-{{x}}", "{p}", "{{x}}1{p}.svg",
                          "{{x}}-{p}-{p}.svg", "{{x}}-{p}/a.svg"}) {
    EXPECT_FALSE(has_page_holder(pattern_of(bad))) << bad;
  }
  EXPECT_FALSE(has_page_holder({}));
}

TEST(LetterNames, ByDefaultAreRowAndFirstColumn) {
  EXPECT_EQ(default_names({"Tên đơn vị", "b"}),
            pattern_of("{{row|pad:6}}-{{Tên đơn vị|slug|default:'thu'}}.pdf"));
  EXPECT_EQ(default_names({}, "-{p}.svg"), pattern_of("{{row|pad:6}}-{p}.svg"));
}

TEST(LetterNames, AreOneWhereADiskTakesThemForOne) {
  EXPECT_EQ(mark_of_name("Đặng.PDF"), mark_of_name("đặng.pdf"));
  EXPECT_EQ(mark_of_name("ân"), mark_of_name("a\u0302n"));
  EXPECT_NE(mark_of_name("dang"), mark_of_name("đang"));
}

}  // namespace
}  // namespace congvan
