#include "text/typography.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "text/shown_breaks.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

std::string shown(std::string_view words) { return test::shown_breaks(words); }

TEST(Typography, FileOfRulesHasNoFault) {
  std::ifstream file(std::string(CONGVAN_SOURCE_DIR) + "/data/typography.xml", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  Diagnostics says;
  const auto root = parse_xml(bytes, "typography.xml", says);
  ASSERT_TRUE(root.has_value());
  const Typography rules = read_typography(*root, says);
  EXPECT_EQ(to_string(says), "");
  EXPECT_GT(rules.between.size(), 20U);
  EXPECT_EQ(rules.inside.size(), 3U);
}

TEST(Typography, NumberAndNotationAreWhole) {
  EXPECT_EQ(shown("số 595/KH-BGDĐT của"), "số~595/^KH-^BGDĐT|của");
  EXPECT_EQ(shown("Luật 30/2020/NĐ-CP này"), "Luật|30/^2020/^NĐ-^CP|này");
  EXPECT_EQ(shown("SGDDĐT-CTTTCNTX"), "SGDDĐT-^CTTTCNTX");
}

TEST(Typography, AbbreviationsAreWhole) {
  EXPECT_EQ(shown("tâm GDNN-GDTX huyện"), "tâm|GDNN-^GDTX|huyện");
  EXPECT_EQ(shown("TTr-SNV QyĐ-BQP V/v đ/c km/h"), "TTr-SNV|QyĐ-BQP|V/v đ/c|km/h");
}

TEST(Typography, DatesSpansAndPhoneNumbersAreWhole) {
  EXPECT_EQ(shown("từ 05/3/2020 và 2023-2025, 2023–2025."),
            "từ|05/^3/^2020|và|2023-^2025,|2023–2025.");
  EXPECT_EQ(shown("gọi 0255-3822-345 ngay"), "gọi|0255-^3822-^345|ngay");
  EXPECT_EQ(shown("gọi (024) 3733 5060 ngay"), "gọi|(024) 3733 5060|ngay");
}

TEST(Typography, SpansOfYearsWithSpacesAreWhole) {
  EXPECT_EQ(shown("đoạn 2023 - 2025 và 2023 – 2025”;"), "đoạn|2023 - 2025|và|2023 – 2025”;");
  EXPECT_EQ(shown("từ 01/2023 - 12/2024 là"), "từ|01/2023 - 12/2024|là");
}

TEST(Typography, NoLineBeginsWithADash) {
  EXPECT_EQ(shown("kinh tế - xã hội — nữa – hết"), "kinh|tế -|xã|hội —|nữa –|hết");
}

TEST(Typography, VeViecHoldsItsFirstWord) {
  EXPECT_EQ(shown("V/v tuyên truyền"), "V/v tuyên|truyền");
}

TEST(Typography, AuthorityHoldsItsFirstWord) {
  EXPECT_EQ(shown("TM. ỦY BAN"), "TM. ỦY|BAN");
  EXPECT_EQ(shown("KT. BỘ TRƯỞNG"), "KT. BỘ|TRƯỞNG");
  EXPECT_EQ(shown("TL. GIÁM ĐỐC"), "TL. GIÁM|ĐỐC");
  EXPECT_EQ(shown("TUQ. GIÁM ĐỐC"), "TUQ. GIÁM|ĐỐC");
  EXPECT_EQ(shown("Q. GIÁM ĐỐC"), "Q. GIÁM|ĐỐC");
}

TEST(Typography, ClosingMarkStaysWithItsWord) {
  EXPECT_EQ(shown("thực hiện ./."), "thực|hiện ./.");
  EXPECT_EQ(shown("thực hiện. ./."), "thực|hiện. ./.");
  EXPECT_EQ(shown("thực hiện./."), "thực|hiện./.");
}

TEST(Typography, LabelHoldsTheFirstWordOfItsParagraph) {
  EXPECT_EQ(shown("1. Quán triệt"), "1. Quán|triệt");
  EXPECT_EQ(shown("1.2. Quán triệt"), "1.2. Quán|triệt");
  EXPECT_EQ(shown("a) Quán triệt"), "a) Quán|triệt");
  EXPECT_EQ(shown("đ) Quán triệt"), "đ) Quán|triệt");
  EXPECT_EQ(shown("12) Quán triệt"), "12) Quán|triệt");
  EXPECT_EQ(shown("(a) Quán triệt"), "(a) Quán|triệt");
  EXPECT_EQ(shown("IV. Quán triệt"), "IV. Quán|triệt");
  EXPECT_EQ(shown("- Quán triệt"), "- Quán|triệt");
  EXPECT_EQ(shown("+ Quán triệt"), "+ Quán|triệt");
}

TEST(Typography, OnlyTheFirstWordIsALabel) {
  EXPECT_EQ(shown("gồm a) Quán triệt"), "gồm|a)|Quán|triệt");
}

TEST(Typography, WordSoHoldsItsNumber) {
  EXPECT_EQ(shown("Số 15/QĐ và số 7 Số: 8"), "Số~15/QĐ|và|số~7|Số:~8");
  EXPECT_EQ(shown("quyết định số …"), "quyết|định|số~…");
  EXPECT_EQ(shown("chuyển đổi số của"), "chuyển|đổi|số|của");
}

TEST(Typography, DatesHoldTogether) {
  EXPECT_EQ(shown("là ngày 05 tháng 3 năm 2020 của"), "là|ngày 05~tháng 3~năm 2020|của");
  EXPECT_EQ(shown("là tháng 3 năm 2020."), "là|tháng 3~năm 2020.");
  EXPECT_EQ(shown("ngày 05/3/2020, năm 2023, năm học 2023-2024"),
            "ngày~05/^3/^2020,|năm 2023,|năm~học~2023-^2024");
  EXPECT_EQ(shown("Huế, ngày … tháng … năm 2026"), "Huế,|ngày~…~tháng~…~năm 2026");
}

TEST(Typography, PartsOfALawHoldTheirNumbers) {
  EXPECT_EQ(shown("điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I"),
            "điểm~a|khoản~2|Điều~103|Mục~5|Chương~XII|Phần~I");
  EXPECT_EQ(shown("(khoản 2), Phụ lục II, Tiểu mục 3, Mẫu 1.5, Bảng 2."),
            "(khoản~2),|Phụ~lục~II,|Tiểu~mục~3,|Mẫu~1.5,|Bảng~2.");
  EXPECT_EQ(shown("Chương trình và khoản chi"), "Chương|trình|và|khoản|chi");
}

TEST(Typography, CountedThingsHoldTheirNumbers) {
  EXPECT_EQ(shown("lần 2, lớp 12, khóa XV, Quận 1"), "lần~2,|lớp~12,|khóa~XV,|Quận~1");
}

TEST(Typography, NumberHoldsItsUnit) {
  EXPECT_EQ(shown("chi 120.000.000 đồng cho"), "chi|120.^000.^000~đồng|cho");
  EXPECT_EQ(shown("là 1,5 nghìn tỷ đồng, 12 km, 3 ha và 40 người"),
            "là|1,5~nghìn~tỷ~đồng,|12~km,|3~ha|và|40~người");
  EXPECT_EQ(shown("số 50/KH ngày nay"), "số~50/KH|ngày|nay");
}

TEST(Typography, NumberHoldsItsPercent) {
  EXPECT_EQ(shown("đạt 95 % và 5 phần trăm"), "đạt|95 %|và|5~phần~trăm");
}

TEST(Typography, HoursHoldTheirMinutes) {
  EXPECT_EQ(shown("lúc 08 giờ 00 phút ngày"), "lúc|08~giờ~00~phút|ngày");
}

TEST(Typography, HonorificHoldsTheName) {
  EXPECT_EQ(shown("gửi ông Nguyễn Văn An và bà Đinh B."), "gửi|ông~Nguyễn~Văn~An|và|bà~Đinh~B.");
  EXPECT_EQ(shown("đồng chí Lê Thị Thu Hà, Giám đốc"), "đồng~chí~Lê~Thị~Thu~Hà,|Giám|đốc");
  EXPECT_EQ(shown("các ông, bà Trưởng phòng"), "các|ông,|bà|Trưởng|phòng");
}

TEST(Typography, SyllablesOfANameHoldTogether) {
  EXPECT_EQ(shown("do Nguyễn Văn An Giám đốc"), "do|Nguyễn~Văn~An|Giám|đốc");
  EXPECT_EQ(shown("Thành phố Hồ Chí Minh"), "Thành|phố|Hồ~Chí~Minh");
  EXPECT_EQ(shown("tại TP. Huế"), "tại|TP.~Huế");
}

TEST(Typography, NamesOfAgenciesMayBreak) {
  EXPECT_EQ(shown("Sở Giáo dục và Đào tạo"), "Sở|Giáo|dục|và|Đào|tạo");
  EXPECT_EQ(shown("UBND tỉnh, HĐND xã"), "UBND|tỉnh,|HĐND|xã");
}

TEST(Typography, SentenceMarkEndsARun) {
  EXPECT_EQ(shown("nêu số. 5 bản, ngày, 05"), "nêu|số.|5~bản,|ngày,|05");
}

TEST(Typography, ForcedBreakEndsARunAndBeginsAParagraph) {
  EXPECT_EQ(shown("số\u20285"), "số⏎5");
  EXPECT_EQ(shown("gồm\u2028a) hai"), "gồm⏎a) hai");
}

std::string faults(std::string_view xml) {
  Diagnostics says;
  const auto root = parse_xml(xml, "t.xml", says);
  if (root) read_typography(*root, says);
  return to_string(says);
}

Typography read(std::string_view xml) {
  Diagnostics says;
  const auto root = parse_xml(xml, "t.xml", says);
  return root ? read_typography(*root, says) : Typography{};
}

TEST(ReadTypography, ReportsEveryFaultWithItsPlace) {
  EXPECT_EQ(
      faults("<typography a='1'>\n"
             " <clas name='x'>y</clas>\n"
             " <between strength='newer'>a b</between>\n"
             " <between>a b</between>\n"
             " <between strength='avoid'>a</between>\n"
             " <between strength='avoid' x=''>a $unit</between>\n"
             " <inside strength='never'/>\n"
             " <class>y<b/></class>\n"
             "</typography>"),
      "t.xml:1:13: error: typography-unknown-attribute name=a element=typography suggestion=\n"
      "t.xml:2:2: error: typography-unknown-element name=clas suggestion=class\n"
      "t.xml:3:11: error: typography-unknown-strength value=newer\n"
      "t.xml:4:2: error: typography-missing-attribute element=between name=strength\n"
      "t.xml:5:2: error: typography-short-run\n"
      "t.xml:6:28: error: typography-unknown-attribute name=x element=between "
      "suggestion=strength\n"
      "t.xml:6:2: error: typography-unknown-class name=unit\n"
      "t.xml:7:2: error: typography-no-words element=inside\n"
      "t.xml:8:2: error: typography-missing-attribute element=class name=name\n"
      "t.xml:8:10: error: typography-unknown-element name=b suggestion=\n");
  EXPECT_EQ(faults("<rules/>"),
            "t.xml:1:1: error: typography-unknown-element name=rules suggestion=typography\n");
}

TEST(ReadTypography, ReportsMoreKindsOfWordsThanThereAreBits) {
  std::string xml = "<typography>";
  for (int i = 0; i < 62; ++i) xml += "<class name='c" + std::to_string(i) + "'>a</class>";
  EXPECT_EQ(faults(xml + "</typography>").substr(0, 60),
            "t.xml:1:1596: error: typography-too-many-kinds limit=59\n");
}

TEST(ReadTypography, JoinsAlternativesLeavesOutClassesAndRepeats) {
  const Typography rules = read(
      "<typography><class name='no'>Sở Bộ</class>"
      "<between strength='avoid'>ông|bà @-$no+</between>"
      "<inside strength='avoid'>A-A #</inside></typography>");
  EXPECT_EQ(test::shown_breaks("bà Ba Bốn Năm Sáu Bảy", rules), "bà~Ba~Bốn~Năm~Sáu|Bảy");
  EXPECT_EQ(test::shown_breaks("ông Sở và ông Hai Bộ", rules), "ông|Sở|và|ông~Hai|Bộ");
}

}  // namespace
}  // namespace congvan
