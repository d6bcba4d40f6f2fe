#include "template/pattern.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

const Where here = {FileName("a.xml"), 3, 7};

std::string shown(const FieldUse& use) {
  std::string all;
  for (const auto& name : use.path) all += (all.empty() ? "" : " > ") + name;
  for (const auto& filter : use.filters) {
    all += " |" + filter.name;
    for (const auto& argument : filter.arguments) all += "(" + argument + ")";
  }
  return all;
}

std::string pattern(std::string_view words) {
  Diagnostics says;
  const auto read = read_pattern(words, here, says);
  if (!read) return to_string(says);
  std::string all = to_string(says);
  for (const auto& piece : read->pieces) {
    all += piece.field ? "<" + piece.words + shown(*piece.field) + ">" : "[" + piece.words + "]";
  }
  return all;
}

TEST(Pattern, IsWordsAndFields) {
  EXPECT_EQ(pattern(""), "");
  EXPECT_EQ(pattern("Kính gửi"), "[Kính gửi]");
  EXPECT_EQ(pattern("{{name}}"), "<name>");
  EXPECT_EQ(pattern("Gửi {{ name }}, {{day|long}}."), "[Gửi ]<name>[, ]<day |long>[.]");
  EXPECT_EQ(pattern("{{a}}{{b}}"), "<a><b>");
  EXPECT_EQ(pattern("{ {a} } }} {"), "[{ {a} } }} {]");
}

TEST(Pattern, NamesFieldsAsColumnsAreHeaded) {
  EXPECT_EQ(pattern("{{Họ và tên}}"), "<Họ và tên>");
  EXPECT_EQ(pattern("{{  Số \n  tiền (đồng) }}"), "<Số tiền (đồng)>");
  EXPECT_EQ(pattern("{{so_tien-2026.ten cuoi}}"), "<so_tien-2026 > ten cuoi>");
  EXPECT_EQ(pattern("{{Ho\u0323 ten}}"), "<Họ ten>");
  EXPECT_EQ(pattern("{{việc#}}"), "<việc#>");
}

TEST(Pattern, HasFiltersWithArguments) {
  EXPECT_EQ(pattern("{{n|pad:3}}"), "<n |pad(3)>");
  EXPECT_EQ(pattern("{{ n | pad : 3 | upper }}"), "<n |pad(3) |upper>");
  EXPECT_EQ(pattern("{{n|default:không}}"), "<n |default(không)>");
  EXPECT_EQ(pattern("{{n|default:''}}"), "<n |default()>");
  EXPECT_EQ(pattern("{{n|list|join:\" | '}}: \"}}"), "<n |list |join( | '}}: )>");
}

TEST(Pattern, HoldsBracesInQuotes) {
  EXPECT_EQ(pattern("viết {{'{{'}}tên}}"), "[viết {{tên}}]");
  EXPECT_EQ(pattern("{{ \"{{a}}\" }}"), "[{{a}}]");
}

TEST(Pattern, TellsWhatIsWrong) {
  EXPECT_EQ(pattern("Gửi {{name"), "a.xml:3:7: error: holder-not-closed words={{name\n");
  EXPECT_EQ(pattern("{{a|default:'x}}"),
            "a.xml:3:7: error: holder-not-closed words={{a|default:'x}}\n");
  EXPECT_EQ(pattern("{{}}"), "a.xml:3:7: error: bad-field-name name=\n");
  EXPECT_EQ(pattern("{{a..b}}"), "a.xml:3:7: error: bad-field-name name=\n");
  EXPECT_EQ(pattern("{{a:3}}"), "a.xml:3:7: error: bad-field-name name=a:3\n");
  EXPECT_EQ(pattern("{{{a}}}"), "a.xml:3:7: error: bad-field-name name={a\n");
  EXPECT_EQ(pattern("{{'a' b}}"), "a.xml:3:7: error: bad-field-name name='a' b\n");
  EXPECT_EQ(pattern("{{a|}}").substr(0, 60),
            "a.xml:3:7: error: unknown-filter name= suggestion= allowed=l");
  EXPECT_EQ(pattern("{{a|mony}}"),
            "a.xml:3:7: error: unknown-filter name=mony suggestion=money allowed=long, short, day, "
            "month, year, iso, number, money, words, pad, upper, lower, capital, slug, default, "
            "list, join\n");
  EXPECT_EQ(pattern("{{a|default}}"),
            "a.xml:3:7: error: bad-filter-argument filter=default value= expected=words\n");
  EXPECT_EQ(pattern("{{a|pad:0}}"),
            "a.xml:3:7: error: bad-filter-argument filter=pad value=0 expected=1-36\n");
  EXPECT_EQ(pattern("{{a|pad:99999999999999999999999}}"),
            "a.xml:3:7: error: bad-filter-argument filter=pad value=99999999999999999999999 "
            "expected=1-36\n");
  EXPECT_EQ(pattern("{{a|number:7}}"),
            "a.xml:3:7: error: bad-filter-argument filter=number value=7 expected=0-6\n");
  EXPECT_EQ(pattern("{{a|upper:3}}"),
            "a.xml:3:7: error: bad-filter-argument filter=upper value=3 expected=-\n");
  EXPECT_EQ(pattern("{{a|join:, }}"),
            "a.xml:3:7: error: bad-filter-argument filter=join value=, expected='...'\n");
}

TEST(Pattern, TellsAllThatIsWrong) {
  EXPECT_EQ(pattern("{{}} {{a|pad:0}} {{b}} {{c"),
            "a.xml:3:7: error: bad-field-name name=\n"
            "a.xml:3:7: error: bad-filter-argument filter=pad value=0 expected=1-36\n"
            "a.xml:3:7: error: holder-not-closed words={{c\n");
}

std::string condition(std::string_view words) {
  Diagnostics says;
  const auto read = read_condition(words, here, says);
  if (!read) return to_string(says);
  switch (read->kind) {
    case Condition::Kind::given:
      return "given " + shown(read->field);
    case Condition::Kind::not_given:
      return "not given " + shown(read->field);
    case Condition::Kind::equals:
      return shown(read->field) + " = " + read->words;
    case Condition::Kind::differs:
      return shown(read->field) + " != " + read->words;
  }
  return "";
}

TEST(Condition, HasFourForms) {
  EXPECT_EQ(condition(" khẩn "), "given khẩn");
  EXPECT_EQ(condition("not người ký.thay"), "not given người ký > thay");
  EXPECT_EQ(condition("cấp = 'tỉnh'"), "cấp = tỉnh");
  EXPECT_EQ(condition("cấp!=\"a = b\""), "cấp != a = b");
  EXPECT_EQ(condition("n|lower = 5"), "n |lower = 5");
  EXPECT_EQ(condition("a = ''"), "a = ");
  EXPECT_EQ(condition("note"), "given note");
}

TEST(Condition, IsOneComparison) {
  for (const auto* words : {"", "not ", "=", "= 'a'", "a =", "a == 'b'", "a = b c",
                            "a = 'b' and c = 'd'", "a and b", "a or b", "a && b", "a < 3", "a > 3",
                            "!a", "not a = 'b'", "a = 'b", "a = 'b'c'", "a != 'b' | upper"}) {
    EXPECT_EQ(condition(words).substr(0, 32), "a.xml:3:7: error: bad-condition ") << words;
  }
  EXPECT_EQ(condition("a|upp = 'B'").substr(0, 48),
            "a.xml:3:7: error: unknown-filter name=upp sugges");
}

std::string repetition(std::string_view words) {
  Diagnostics says;
  const auto read = read_repetition(words, here, says);
  return read ? read->name + " of " + shown(read->list) : to_string(says);
}

TEST(Repetition, NamesItemsOfAList) {
  EXPECT_EQ(repetition("r in recipients"), "r of recipients");
  EXPECT_EQ(repetition(" việc  nhỏ in  đơn vị.việc | list "), "việc nhỏ of đơn vị > việc |list");
  EXPECT_EQ(repetition("in in in"), "in of in");
}

TEST(Repetition, TellsWhatIsWrong) {
  for (const auto* words : {"", "recipients", "in recipients", "r in ", " in a", "r of a"}) {
    EXPECT_EQ(repetition(words).substr(0, 33), "a.xml:3:7: error: bad-repetition ") << words;
  }
  EXPECT_EQ(repetition("a.b in c"), "a.xml:3:7: error: bad-field-name name=a.b\n");
}

}  // namespace
}  // namespace congvan
