#include "template/filters.h"

#include <gtest/gtest.h>

#include "template/values.h"

namespace congvan {
namespace {

/// What `x|use` makes of a value, or what is said of it.
std::string filtered(const Value& value, const std::string& use) {
  Diagnostics says;
  const auto pattern = read_pattern("{{x|" + use + "}}", {}, says);
  if (!pattern) return to_string(says);
  const Record row{1, "a.csv:2", {{"x", value}}};
  return expand(*pattern, row, {}, says).value_or(to_string(says));
}

std::string filtered(const std::string& text, const std::string& use) {
  return filtered(text_value(text), use);
}

TEST(Filters, DoWhatTheirTableShows) {
  EXPECT_EQ(filter_rules().size(), 17U);
  for (const FilterRule& rule : filter_rules()) {
    EXPECT_EQ(filtered(std::string(rule.from), std::string(rule.use)), rule.to) << rule.name;
    EXPECT_NE(std::string(rule.use).find(rule.name), std::string::npos) << rule.name;
    EXPECT_NE(rule.vi, rule.en) << rule.name;
  }
}

TEST(Filters, TakeDatesAsDatesAndAsWords) {
  EXPECT_EQ(filtered(date_of("2026-02-09"), "long"), "ngày 09 tháng 02 năm 2026");
  EXPECT_EQ(filtered("9/2/2026", "short"), "09/02/2026");
  EXPECT_EQ(filtered("9.2.2026", "day"), "09");
  EXPECT_EQ(filtered("9-2-2026", "month"), "02");
  EXPECT_EQ(filtered("9-2-2026", "year|pad:6"), "002026");
  EXPECT_EQ(filtered("9-2-2026", "iso"), "2026-02-09");
  EXPECT_EQ(filtered("31/02/2026", "long"),
            "error: not-a-date field=x row=a.csv:2 value=31/02/2026\n");
  EXPECT_EQ(filtered(number_of("2026", "2026"), "year"),
            "error: not-a-date field=x row=a.csv:2 value=2026\n");
}

TEST(Filters, TakeTheExactNumberOfACell) {
  EXPECT_EQ(filtered(number_of("1,2 triệu", "1234567.891"), "number"), "1.234.567,891");
  EXPECT_EQ(filtered(number_of("1,2 triệu", "1234567.891"), "number:2"), "1.234.567,89");
  EXPECT_EQ(filtered(number_of("1,2 triệu", "1234567.891"), "money:0"), "1.234.568 đồng");
  EXPECT_EQ(filtered(number_of("-1", "-1"), "money"), "-1 đồng");
  EXPECT_EQ(filtered("120.000.000", "words|capital"), "Một trăm hai mươi triệu");
  EXPECT_EQ(filtered("1234,5", "number:0|words"), "một nghìn hai trăm ba mươi lăm");
  EXPECT_EQ(filtered("1234", "money|words"), "một nghìn hai trăm ba mươi bốn");
  EXPECT_EQ(filtered("1,234", "number"), "error: not-a-number field=x row=a.csv:2 value=1,234\n");
  EXPECT_EQ(filtered("mười", "words"), "error: not-a-number field=x row=a.csv:2 value=mười\n");
  EXPECT_EQ(filtered(date_of("2026-02-09"), "number"),
            "error: not-a-number field=x row=a.csv:2 value=09/02/2026\n");
  EXPECT_EQ(filtered(std::string(37, '1'), "words"),
            "error: number-too-long field=x row=a.csv:2 value=" + std::string(37, '1') + "\n");
}

TEST(Filters, PadWholeNumbers) {
  EXPECT_EQ(filtered("5", "pad"), "05");
  EXPECT_EQ(filtered("15", "pad"), "15");
  EXPECT_EQ(filtered("5", "pad:4"), "0005");
  EXPECT_EQ(filtered("-5", "pad:3"), "-005");
  EXPECT_EQ(filtered(number_of("5,00", "5.00"), "pad:3"), "005");
  EXPECT_EQ(filtered("5,5", "pad"), "error: not-a-whole-number field=x row=a.csv:2 value=5,5\n");
}

TEST(Filters, ChangeLetters) {
  EXPECT_EQ(filtered("ủy ban đỷ", "upper"), "ỦY BAN ĐỶ");
  EXPECT_EQ(filtered("ỦY BAN", "lower|capital"), "Ủy ban");
  EXPECT_EQ(filtered("đà Nẵng", "capital"), "Đà Nẵng");
  EXPECT_EQ(filtered("e\u0302\u0323", "capital"), "Ệ");
  EXPECT_EQ(filtered(date_of("2020-03-05"), "upper"), "05/3/2020");
}

TEST(Filters, MakeNamesOfFiles) {
  EXPECT_EQ(filtered("  Đặng--Thị/Ỷ.. ", "slug"), "dang-thi-y");
  EXPECT_EQ(filtered("../../etc/passwd", "slug"), "etc-passwd");
  EXPECT_EQ(filtered("Ơ Ư ă â ê ô 12%", "slug"), "o-u-a-a-e-o-12");
  EXPECT_EQ(filtered("Tie\u0302\u0301ng Vie\u0323\u0302t", "slug"), "tieng-viet");
  EXPECT_EQ(filtered(std::string(300, 'a'), "slug"), std::string(100, 'a'));
  EXPECT_EQ(filtered(std::string(99, 'a') + " bc", "slug"), std::string(99, 'a'));
  EXPECT_EQ(filtered("中文", "slug"), "error: missing-value field=x row=a.csv:2 value=\n");
  EXPECT_EQ(filtered("中文", "slug|default:'khong-ten'"), "khong-ten");
}

TEST(Filters, GoOnlyAroundWhatIsMissing) {
  EXPECT_EQ(filtered("", "long|default:'chưa rõ'"), "chưa rõ");
  EXPECT_EQ(filtered(" \t", "upper|default:\"'\""), "'");
  EXPECT_EQ(filtered("", "default:''"), "");
  EXPECT_EQ(filtered("An", "default:''"), "An");
  EXPECT_EQ(filtered("", "long"), "error: missing-value field=x row=a.csv:2 value=\n");
  EXPECT_EQ(filtered("chiều", "long|default:'-'"),
            "error: not-a-date field=x row=a.csv:2 value=chiều\n");
}

TEST(Filters, TakeListsApartAndTogether) {
  EXPECT_EQ(filtered("An;  Bình\r\nChi\n;;", "list|join"), "An, Bình, Chi");
  EXPECT_EQ(filtered(list_of({text_value("An"), {}, date_of("2020-03-05")}), "join:' - '"),
            "An - 05/3/2020");
  EXPECT_EQ(filtered(list_of({}), "join|default:'không'"), "không");
  EXPECT_EQ(filtered("", "list|join|default:'không'"), "không");
  EXPECT_EQ(filtered("An", "join"), "error: not-a-list field=x row=a.csv:2 value=An\n");
  EXPECT_EQ(filtered(list_of({text_value("An")}), "upper"),
            "error: list-not-joined field=x row=a.csv:2 value=\n");
  EXPECT_EQ(filtered(list_of({list_of({text_value("An")})}), "join"),
            "error: list-not-joined field=x row=a.csv:2 value=\n");
  EXPECT_EQ(filtered("An;Bình", "list"), "error: list-not-joined field=x row=a.csv:2 value=\n");
}

}  // namespace
}  // namespace congvan
