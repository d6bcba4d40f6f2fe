#include "template/fields.h"

#include <gtest/gtest.h>

#include "xml/parse_xml.h"

namespace congvan {
namespace {

/// A template with `body` in its body, which begins in column 45 of line 1.
std::optional<Template> form_of(const std::string& body) {
  Diagnostics says;
  auto root =
      parse_xml("<dispatch version=\"1\" kind=\"cong-van\"><body>" + body + "</body></dispatch>",
                "a.xml", says);
  const FindBase none = [](const std::string&, const Where&) { return std::nullopt; };
  auto form = root ? read_template(*std::move(root), none, says) : std::nullopt;
  EXPECT_EQ(to_string(says), "");
  return form;
}

std::string kind_name(Value::Kind kind) {
  constexpr const char* names[] = {"nothing", "text", "number", "date", "truth", "list", "record"};
  return names[static_cast<std::size_t>(kind)];
}

/// "name kind required line:column ..." a line.
std::string shown(const std::vector<Field>& fields) {
  std::string all;
  for (const Field& field : fields) {
    all += field.name + " " + kind_name(field.kind) + (field.splits ? "/" : "");
    if (field.required) all += " required";
    for (const std::string& when : field.required_when) all += " [" + when + "]";
    for (const Where& where : field.places) {
      all += " " + std::to_string(where.line) + ":" + std::to_string(where.column);
    }
    all += "\n";
  }
  return all;
}

std::string fields_in(const std::string& body) {
  const auto form = form_of(body);
  return form ? shown(fields_of(*form)) : "";
}

/// A row a line, without its number.
std::string samples_of(const std::string& body) {
  const auto form = form_of(body);
  std::string all;
  for (const Record& row : sample_rows(*form)) {
    Value fields{.kind = Value::Kind::record, .fields = row.fields};
    all += to_string(fields) + "\n";
  }
  return all;
}

TEST(Fields, StandInTheOrderOfTheTemplateWithEveryPlace) {
  EXPECT_EQ(fields_in("<opening>Gửi {{ten}}\n và {{lop}}, {{ten}}</opening>"),
            "ten text required 1:58 2:14\n"
            "lop text required 2:5\n");
}

TEST(Fields, HaveTheTypeTheirFiltersWant) {
  EXPECT_EQ(fields_in("<opening>{{a|long}} {{b|money}} {{c|pad:3}} {{d|upper}} {{e}} "
                      "{{f|default:'không'|words}} {{g|join:', '}}</opening>"),
            "a date required 1:54\n"
            "b number required 1:65\n"
            "c number required 1:77\n"
            "d text required 1:89\n"
            "e text required 1:101\n"
            "f number 1:107\n"
            "g list required 1:135\n");
}

TEST(Fields, HaveTheTypeOfAnyPlaceThatWantsOne) {
  EXPECT_EQ(fields_in("<opening>{{a}} {{a|short}}</opening>"), "a date required 1:54 1:60\n");
  Diagnostics says;
  auto root = parse_xml(
      "<dispatch version='1' kind='cong-van'><number value='{{so}}'/>\n<issued date='{{ngay}}' "
      "place='{{noi}}'/>"
      "<distribution><archive copies='{{ban}}'/></distribution></dispatch>",
      "a.xml", says);
  const FindBase none = [](const std::string&, const Where&) { return std::nullopt; };
  const auto form = read_template(*root, none, says);
  ASSERT_TRUE(form) << to_string(says);
  EXPECT_EQ(shown(fields_of(*form)),
            "so number required 1:47\n"
            "ngay date required 2:9\n"
            "noi text required 2:25\n"
            "ban number required 2:65\n");
}

TEST(Fields, AreListsWithWhatTheirItemsHold) {
  EXPECT_EQ(fields_in("<paragraph each='p in people'>{{p#}} {{p.name}}"
                      "<b each='d in p.days'>{{d|short}}</b></paragraph>"),
            "people list required 1:56\n"
            "people.name text required 1:82\n"
            "people.days list required 1:95\n");
  EXPECT_EQ(fields_in("<paragraph each='r in to|list'>{{r}}</paragraph>"),
            "to list/ required 1:56\n");
}

TEST(Fields, AreRecordsWhenTheirPartsAreNamed) {
  EXPECT_EQ(fields_in("<opening>{{a.b}} {{a.c|day}}</opening>"),
            "a.b text required 1:54\n"
            "a.c date required 1:62\n");
}

TEST(Fields, AreTruthsWhenTheyAreOnlyAskedFor) {
  EXPECT_EQ(fields_in("<opening when='x'>A</opening><closing when='not x'>B</closing>"),
            "x truth 1:54 1:83\n");
  EXPECT_EQ(fields_in("<opening when=\"x = 'a'\">A</opening>"), "x text 1:54\n");
}

TEST(Fields, AreNotRequiredWithADefaultOrUnderTheirOwnCondition) {
  EXPECT_EQ(fields_in("<opening>{{a|default:'-'}}</opening>"), "a text 1:54\n");
  EXPECT_EQ(fields_in("<opening when='a'>{{a}}</opening>"), "a text 1:54 1:63\n");
  EXPECT_EQ(fields_in("<opening when=\"a = 'x'\">{{a}}</opening>"), "a text 1:54 1:69\n");
  EXPECT_EQ(fields_in("<opening when='a'>{{a}}</opening><closing>{{a}}</closing>"),
            "a text required 1:54 1:63 1:87\n");
  EXPECT_EQ(fields_in("<opening when=\"a = ''\">{{a}}</opening>"), "a text [a = ''] 1:54 1:68\n");
}

TEST(Fields, AreRequiredUnderTheConditionOfAnother) {
  EXPECT_EQ(fields_in("<opening when='fee'>{{account}}</opening>"
                      "<closing when=\"kind = 'b'\">{{account}}</closing>"),
            "fee truth 1:54\n"
            "account text [fee] [kind = 'b'] 1:65 1:113\n"
            "kind text 1:95\n");
}

TEST(Samples, GiveEveryFieldAValueOfItsKind) {
  EXPECT_EQ(samples_of("<opening>{{a}} {{b|long}} {{c|money}} {{d|pad}} {{e.f}}</opening>"),
            "{a=\"Nguyễn Văn An\" b=2026-11-05 c=1234567{1234567} d=1{1} "
            "e={f=\"Nguyễn Văn An\"}}\n");
}

TEST(Samples, HaveListsOfThreeItemsAndOfOne) {
  EXPECT_EQ(samples_of("<paragraph each='r in to'>{{r}}</paragraph>"),
            "{to=[\"Nguyễn Văn An\" \"Trần Thị Bích Ngọc\" \"Lê Hoàng Minh Khôi\"]}\n"
            "{to=[\"Nguyễn Văn An\"]}\n");
}

TEST(Samples, DoNotGrowWithoutEndWhereListsHoldLists) {
  std::string body;
  std::string list = "x";
  std::string end;
  for (int i = 0; i < 40; ++i) {
    const std::string name = "y" + std::to_string(i);
    body += "<b each='" + name + " in " + list + "'>";
    list = name + ".x";
    end = "</b>" + end;
  }
  const auto rows = sample_rows(*form_of("<opening>" + body + "{{y39.x}}" + end + "</opening>"));
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_LT(to_string(rows[0]).size(), 10'000u);
}

TEST(Samples, TryEveryConditionBothWays) {
  EXPECT_EQ(samples_of("<opening when='x'>A</opening>"), "{x=true}\n{x=nothing}\n");
  EXPECT_EQ(
      samples_of("<opening when=\"x = 'a'\">A</opening><closing when=\"x = 'b'\">B</closing>"),
      "{x=\"a\"}\n{x=\"b\"}\n");
  EXPECT_EQ(samples_of("<opening when=\"x != 'a'\">A</opening>"),
            "{x=\"a\"}\n{x=\"Nội dung khác\"}\n");
}

TEST(Samples, MakeTheConditionsAroundAConditionTrue) {
  EXPECT_EQ(samples_of("<opening when=\"x = 'a'\">A</opening>"
                       "<closing when=\"x = 'b'\">B<b when='y'>C</b></closing>"),
            "{x=\"a\" y=true}\n"
            "{x=\"b\" y=true}\n"
            "{x=\"b\" y=nothing}\n");
}

TEST(Samples, LeaveNothingOutThatALetterNeeds) {
  EXPECT_EQ(samples_of("<opening when='x'>A</opening><closing>{{x}}</closing>"),
            "{x=\"Nguyễn Văn An\"}\n");
  // Without y no letter that has x can be made.
  EXPECT_EQ(samples_of("<opening when='x'>{{y}}</opening><closing when='y'>B</closing>"),
            "{x=true y=\"Nguyễn Văn An\"}\n"
            "{x=nothing y=\"Nguyễn Văn An\"}\n"
            "{x=nothing y=nothing}\n");
}

TEST(Samples, FillTheTemplateWithoutAFault) {
  const auto form = form_of(
      "<opening when=\"a = 'x'\">{{b}} {{c|long}}</opening>"
      "<paragraph when='d' each='r in list'><b when=\"r.k != 'n'\">{{r.w|words}}</b></paragraph>"
      "<closing when='not a'>{{e.f|money}} {{g|default:'0'}}</closing>");
  const auto rows = sample_rows(*form);
  EXPECT_GT(rows.size(), 4u);
  for (const Record& row : rows) {
    Diagnostics says;
    fill(*form, row, says);
    EXPECT_EQ(to_string(says), "") << to_string(row);
  }
}

}  // namespace
}  // namespace congvan
