#include <gtest/gtest.h>

#include <random>

#include "dispatch/read_dispatch.h"
#include "template/filled.h"
#include "template/read_template.h"
#include "template/values.h"

namespace congvan {
namespace {

Record row_of(std::vector<NamedValue> fields) { return {16, "moi-hop.csv:17", std::move(fields)}; }

/// What a row makes of these elements of a dispatch, or what is said of it.
std::string filled_with(const std::string& inside, std::vector<NamedValue> fields) {
  const std::string all = filled(read_form_with(inside), row_of(std::move(fields)));
  constexpr std::string_view before = "dispatch(version=\"1\" kind=\"cong-van\")[\"\\n\" ";
  return all.starts_with(before) ? all.substr(before.size(), all.size() - before.size() - 1) : all;
}

TEST(Fill, PutsValuesIntoWordsAndAttributes) {
  EXPECT_EQ(filled_with("<a x='số {{n}}' y='b'>Gửi {{name|upper}}, <b>{{day|long}}</b>.</a>",
                        {{"n", number_of("5", "5")},
                         {"name", text_value("Lê Đỗ")},
                         {"day", date_of("2020-03-05")}}),
            "a(x=\"số 5\" y=\"b\")[\"Gửi LÊ ĐỖ, \" b[\"ngày 05 tháng 3 năm 2020\"] \".\"]");
}

TEST(Fill, LeavesADispatchThatIsNoTemplateAsItIs) {
  const std::string plain = "<dispatch version='1' kind='cong-van'>a<b c='d'>e</b></dispatch>";
  const ReadForm read = read_form({{"form.xml", plain}});
  ASSERT_TRUE(read.form);
  EXPECT_FALSE(is_template(read.form->root()));
  EXPECT_EQ(filled(read, row_of({})),
            "dispatch(version=\"1\" kind=\"cong-van\")[\"a\" "
            "b(c=\"d\")[\"e\"]]");
}

TEST(Fill, KeepsValuesFromBecomingMarkup) {
  EXPECT_EQ(filled_with("<a x='{{v}}'>{{v}}</a>",
                        {{"v", text_value("<b>&amp;</b> {{v}} {{'x'}} \"' ]]> --> %s \\n")}}),
            "a(x=\"<b>&amp;</b> {{v}} {{'x'}} \\\"' ]]> --> %s \\\\n\")"
            "[\"<b>&amp;</b> {{v}} {{'x'}} \\\"' ]]> --> %s \\\\n\"]");
}

TEST(Fill, MakesALetterOfValuesThatLookLikeHolders) {
  const auto read =
      read_form_with("<issuer><name>Sở Y</name></issuer><body><opening>Gửi {{v}}</opening></body>");
  Diagnostics says;
  const Element root = fill(*read.form, row_of({{"v", text_value("{{tên}}")}}), says);
  const auto dispatch = read_dispatch(root, says, Braces::words);
  EXPECT_EQ(to_string(says), "");
  ASSERT_EQ(dispatch->body.size(), 1U);
  EXPECT_EQ(std::get<Paragraph>(dispatch->body[0].is).words.str(), "Gửi {{tên}}./.");
  EXPECT_EQ(read_dispatch(root, says)->body.size(), 1U);
  EXPECT_EQ(to_string(says), "form.xml:2:50: error: field-not-filled field={{tên}}\n");
}

TEST(Fill, MakesSpacesOfLineBreaksInValues) {
  EXPECT_EQ(filled_with("<a x='{{v}}'/>",
                        {{"v", text_value("a\r\nb\nc\rd\te\u2028f\u2029g\u0085h\u00A0i")}}),
            "a(x=\"a b c d e f g h\u00A0i\")");
}

TEST(Fill, RefusesWhatXmlCannotHold) {
  EXPECT_EQ(filled_with("<a>\n {{ v }}</a>", {{"v", text_value("a\x01")}}),
            "form.xml:3:2: error: value-with-control-character field=v row=moi-hop.csv:17 "
            "value=a \n");
  EXPECT_EQ(filled_with("<a>{{v}}</a>", {{"v", text_value(std::string("a\0b", 3))}}),
            "form.xml:2:4: error: value-with-control-character field=v row=moi-hop.csv:17 "
            "value=a b\n");
  EXPECT_EQ(filled_with("<a>{{v}}</a>", {{"v", text_value("\uFFFE")}}),
            "form.xml:2:4: error: value-with-control-character field=v row=moi-hop.csv:17 "
            "value= \n");
  EXPECT_EQ(filled_with("<a>{{v}}</a>", {{"v", text_value("a\xC0\xAF")}}),
            "form.xml:2:4: error: value-not-utf8 field=v row=moi-hop.csv:17 value=a\uFFFD\uFFFD\n");
  EXPECT_EQ(filled_with("<a>{{v}}</a>", {{"v", text_value(std::string(100'001, 'x'))}}),
            "form.xml:2:4: error: value-too-long field=v row=moi-hop.csv:17 value=" +
                std::string(40, 'x') + "...\n");
  const std::string most(100'000, 'x');
  EXPECT_EQ(filled_with("<a>{{v}}</a>", {{"v", text_value(most)}}), "a[\"" + most + "\"]");
}

TEST(Fill, MakesDatesAndNumbersOfAttributesThatWantThem) {
  EXPECT_EQ(filled_with("<issued place='{{d}}' date='{{d}}'/>", {{"d", date_of("2026-11-05")}}),
            "issued(place=\"05/11/2026\" date=\"2026-11-05\")");
  EXPECT_EQ(filled_with("<issued date='{{d}}'/>", {{"d", text_value("5/11/2026")}}),
            "issued(date=\"2026-11-05\")");
  EXPECT_EQ(filled_with("<issued date='{{d}}'/>", {{"d", text_value("2026-11")}}),
            "issued(date=\"2026-11\")");
  EXPECT_EQ(filled_with("<issued date='{{d|year}}'/>", {{"d", text_value("5/11/2026")}}),
            "issued(date=\"2026\")");
  EXPECT_EQ(filled_with("<issued date='{{d|default:\"\"}}'/>", {{"d", {}}}), "issued");
  EXPECT_EQ(filled_with("<issued date='{{d}}'/>", {{"d", text_value("31/02/2026")}}),
            "form.xml:2:9: error: not-a-date field=d row=moi-hop.csv:17 value=31/02/2026\n");
  EXPECT_EQ(
      filled_with("<archive copies='{{n}}' unit='{{n}}'/>", {{"n", number_of("1.200,00", "1200")}}),
      "archive(copies=\"1200\" unit=\"1.200,00\")");
}

TEST(Fill, DropsAttributesThatComeToNothing) {
  EXPECT_EQ(filled_with("<a x='{{v|default:\"\"}}' y=''>{{v|default:\"\"}}</a>", {{"v", {}}}),
            "a(y=\"\")");
}

TEST(Fill, SaysWhatARowLacks) {
  EXPECT_EQ(filled_with("<a>Gửi\n{{ten}}, {{ten}} và {{tên_họ}}</a>",
                        {{"tên", text_value("A")}, {"ten", {}}, {"tên họ", text_value("B")}}),
            "form.xml:3:1: error: missing-value field=ten row=moi-hop.csv:17 value=\n"
            "form.xml:3:10: error: missing-value field=ten row=moi-hop.csv:17 value=\n"
            "form.xml:3:21: error: unknown-field field=tên_họ row=moi-hop.csv:17 "
            "suggestion=tên họ\n");
  EXPECT_EQ(filled_with("<a x='{{b|default:\"c\"}}'/>", {}), "a(x=\"c\")");
  EXPECT_EQ(filled_with("<a x='{{ b }}'/>", {{"b", text_value(" \t ")}}),
            "form.xml:2:4: error: missing-value field=b row=moi-hop.csv:17 value=\n");
}

TEST(Fill, FindsNamesInWhateverFormTheyAreWritten) {
  EXPECT_EQ(filled_with("<a>{{Họ tên}}</a>", {{"Ho\u0323 te\u0302n", text_value("A")}}),
            "a[\"A\"]");
}

TEST(Fill, OpensRecordsAndColumnsWithDots) {
  const Value sender = record_of({{"name", text_value("An")}, {"boss", record_of({})}});
  EXPECT_EQ(filled_with("<a>{{sender.name}}</a>", {{"sender", sender}}), "a[\"An\"]");
  EXPECT_EQ(filled_with("<a>{{sender.name}}</a>", {{"sender.name", text_value("An")}}),
            "a[\"An\"]");
  EXPECT_EQ(filled_with("<a>{{sender.nme}}</a>", {{"sender", sender}}),
            "form.xml:2:4: error: unknown-field field=sender.nme row=moi-hop.csv:17 "
            "suggestion=name\n");
  EXPECT_EQ(filled_with("<a>{{sender.name.x}}</a>", {{"sender", sender}}),
            "form.xml:2:4: error: not-a-record field=sender.name.x row=moi-hop.csv:17 value=An\n");
  EXPECT_EQ(filled_with("<a>{{sender}}</a>", {{"sender", sender}}),
            "form.xml:2:4: error: record-not-opened field=sender row=moi-hop.csv:17 value=\n");
  EXPECT_EQ(filled_with("<a>{{sender.name}}</a>", {{"sender", {}}}),
            "form.xml:2:4: error: missing-value field=sender.name row=moi-hop.csv:17 value=\n");
}

TEST(Fill, RepeatsElementsForItems) {
  EXPECT_EQ(filled_with("<r each='x in list'>{{x#}}. {{x}}</r>",
                        {{"list", list_of({text_value("A"), text_value("B")})}}),
            "r[\"1. A\"] r[\"2. B\"]");
  EXPECT_EQ(filled_with("<a>Gồm <b each='x in list|list'>{{x}} </b>.</a>",
                        {{"list", text_value("A; B\nC")}}),
            "a[\"Gồm \" b[\"A \"] b[\"B \"] b[\"C \"] \".\"]");
  EXPECT_EQ(filled_with("<a>1<b each='x in list'>{{x}}</b>2</a>", {{"list", list_of({})}}),
            "a[\"12\"]");
  EXPECT_EQ(filled_with("<a><b each='x in list|list'/></a>", {{"list", {}}}), "a");
  EXPECT_EQ(filled_with("<a><b each='x in list|default:\"\"'/></a>", {}), "a");
  EXPECT_EQ(filled_with("<a><b each='x in list'/></a>", {{"list", list_of({{}, {}})}}), "a[b b]");
}

TEST(Fill, RepeatsListsInLists) {
  const Value tasks =
      list_of({record_of({{"name", text_value("A")}, {"days", list_of({date_of("2026-01-05")})}}),
               record_of({{"name", text_value("B")},
                          {"days", list_of({date_of("2026-02-05"), date_of("2026-03-05")})}})});
  EXPECT_EQ(filled_with("<t each='t in tasks' id='t{{t#}}'><d each='d in t.days' n='{{t.name}}'>"
                        "{{t#}}.{{d#}}: {{d}}</d></t>",
                        {{"tasks", tasks}}),
            "t(id=\"t1\")[d(n=\"A\")[\"1.1: 05/01/2026\"]] "
            "t(id=\"t2\")[d(n=\"B\")[\"2.1: 05/02/2026\"] d(n=\"B\")[\"2.2: 05/3/2026\"]]");
}

TEST(Fill, LetsAnInnerNameHideAnOuterOne) {
  EXPECT_EQ(filled_with("<a each='x in x'><b each='x in x.x'>{{x}}</b>{{x.y}}</a>{{x.y}}",
                        {{"x", list_of({record_of({{"x", list_of({text_value("1")})},
                                                   {"y", text_value("2")}})})}}),
            "form.xml:2:57: error: not-a-record field=x.y row=moi-hop.csv:17 value=\n");
  EXPECT_EQ(filled_with("<a each='x in x'><b each='x in x.x'>{{x}}</b>{{x.y}}</a>",
                        {{"x", list_of({record_of({{"x", list_of({text_value("1")})},
                                                   {"y", text_value("2")}})})}}),
            "a[b[\"1\"] \"2\"]");
}

TEST(Fill, NamesTheItemThatIsWrongOncePerPlace) {
  const Value tasks =
      list_of({record_of({{"day", text_value("5/3/2026")}}), record_of({{"day", text_value("?")}}),
               record_of({{"day", text_value("!")}})});
  EXPECT_EQ(filled_with("<t each='t in tasks'>{{t.day|long}} {{t.dai}}</t>", {{"tasks", tasks}}),
            "form.xml:2:37: error: unknown-field field=tasks[1].dai row=moi-hop.csv:17 "
            "suggestion=day\n"
            "form.xml:2:22: error: not-a-date field=tasks[2].day row=moi-hop.csv:17 value=?\n");
}

TEST(Fill, RefusesToRepeatWhatIsNoList) {
  EXPECT_EQ(filled_with("<b each='x in list'/>", {{"list", text_value("A;B")}}),
            "form.xml:2:4: error: not-a-list field=list row=moi-hop.csv:17 value=A;B\n");
  EXPECT_EQ(filled_with("<b each='x in list'/>", {{"list", {}}}),
            "form.xml:2:4: error: missing-value field=list row=moi-hop.csv:17 value=\n");
  EXPECT_EQ(filled_with("<b each='x in lits'/>", {{"list", list_of({})}}),
            "form.xml:2:4: error: unknown-field field=lits row=moi-hop.csv:17 suggestion=list\n");
  EXPECT_EQ(filled_with("<b>{{x#}}</b>", {{"x", text_value("A")}}),
            "form.xml:2:4: error: unknown-field field=x# row=moi-hop.csv:17 suggestion=x\n");
}

TEST(Fill, KeepsWhatItsConditionWants) {
  const std::vector<std::pair<Value, bool>> given = {
      {text_value("a"), true},     {text_value("0"), true},      {truth_of(true), true},
      {truth_of(false), false},    {text_value("FALSE"), false}, {Value(), false},
      {text_value("  "), false},   {list_of({}), false},         {list_of({{}}), true},
      {number_of("0", "0"), true}, {record_of({}), false}};
  for (const auto& [value, is] : given) {
    EXPECT_EQ(filled_with("<a when='v'/><b when='not v'/>", {{"v", value}}), is ? "a" : "b")
        << to_string(value);
  }
  EXPECT_EQ(filled_with("<a when='v'/><b when='not v'/>", {}), "b");
}

TEST(Fill, ComparesAsAReaderWould) {
  const auto kept = [](const std::string& words, const Value& value) {
    return filled_with("<a when=\"v = '" + words + "'\"/><b when=\"v != '" + words + "'\"/>",
                       {{"v", value}});
  };
  EXPECT_EQ(kept("tỉnh", text_value("tỉnh")), "a");
  EXPECT_EQ(kept("tỉnh", text_value("ti\u0309nh")), "a");
  EXPECT_EQ(kept("tỉnh", text_value("Tỉnh")), "b");
  EXPECT_EQ(kept("5", number_of("5,00", "5")), "a");
  EXPECT_EQ(kept("5,00", number_of("5,00", "5")), "a");
  EXPECT_EQ(kept("2026-03-05", date_of("2026-03-05")), "a");
  EXPECT_EQ(kept("05/3/2026", date_of("2026-03-05")), "a");
  EXPECT_EQ(kept("true", truth_of(true)), "a");
  EXPECT_EQ(kept("", {}), "a");
  EXPECT_EQ(kept("a", {}), "b");
  EXPECT_EQ(kept("a", list_of({text_value("a")})),
            "form.xml:2:4: error: list-not-joined field=v row=moi-hop.csv:17 value=\n"
            "form.xml:2:23: error: list-not-joined field=v row=moi-hop.csv:17 value=\n");
  EXPECT_EQ(filled_with("<a when=\"v|lower = 'ab'\"/>", {{"v", text_value("AB")}}), "a");
}

TEST(Fill, AsksTheConditionOfEachItem) {
  EXPECT_EQ(filled_with("<a each='x in l' when=\"x != 'B'\">{{x#}}{{x}}</a>",
                        {{"l", list_of({text_value("A"), text_value("B"), text_value("C")})}}),
            "a[\"1A\"] a[\"3C\"]");
}

TEST(Fill, LooksAtNothingInsideWhatIsNotWanted) {
  EXPECT_EQ(filled_with("<a when='v'>{{v}} {{nothing of the kind}}</a><b/>", {{"v", {}}}), "b");
}

TEST(Fill, EndsWhereListsWouldMakeATreeOfNoEnd) {
  const Value many = list_of(std::vector<Value>(1000, text_value("x")));
  EXPECT_EQ(
      filled_with("<a each='x in l'><b each='y in l'><c each='z in l'/></b></a>", {{"l", many}}),
      "form.xml:1:1: error: filled-too-large row=moi-hop.csv:17\n");
  EXPECT_EQ(filled_with("<a each='x in l'><b each='y in l' when='none'/></a>", {{"l", many}}),
            "form.xml:1:1: error: filled-too-large row=moi-hop.csv:17\n");
  EXPECT_EQ(filled_with("<a each='x in l'>{{v}}</a>",
                        {{"l", many}, {"v", text_value(std::string(20'000, 'v'))}}),
            "form.xml:1:1: error: filled-too-large row=moi-hop.csv:17\n");
}

TEST(ReadTemplate, SaysAllThatIsWrong) {
  EXPECT_EQ(read_form({{"form.xml",
                        "<dispatch version='1' kind='{{k}}' profile='{{p}}' when='w'>\n"
                        "<a x='{{' each='y'><b>a\n b {{c|pad:x}}</b></a></dispatch>"}})
                .says,
            "form.xml:1:23: error: attribute-not-fixed name=kind\n"
            "form.xml:1:36: error: attribute-not-fixed name=profile\n"
            "form.xml:1:52: error: root-asks-for-data name=when\n"
            "form.xml:2:4: error: holder-not-closed words={{\n"
            "form.xml:2:11: error: bad-repetition words=y\n"
            "form.xml:3:4: error: bad-filter-argument filter=pad value=x expected=1-36\n");
}

TEST(IsTemplate, LooksEverywhere) {
  const auto is = [](const std::string& inside) {
    const ReadForm read = read_form_with(inside);
    return is_template(read.form->root());
  };
  EXPECT_FALSE(is("<a x='}}'>{ {b} }</a>"));
  EXPECT_TRUE(is("<a><b>x {{c}}</b></a>"));
  EXPECT_TRUE(is("<a><b c='{{d}}'/></a>"));
  EXPECT_TRUE(is("<a><b each='c in d'/></a>"));
  EXPECT_TRUE(is("<a><b when='c'/></a>"));
}

// What no value may change: how many elements and attributes there are, and their names.
std::string bones(const Element& element) {
  if (element.is_text()) return "";
  std::string all = element.name + "(";
  for (const Attribute& each : element.attributes) all += each.name + " ";
  all += ")[";
  for (const Element& child : element.children) all += bones(child);
  return all + "]";
}

class RandomTrees {
 public:
  explicit RandomTrees(unsigned seed) : random_(seed) {}

  Element tree(int depth) {
    Element made;
    made.name = std::string(1, static_cast<char>('a' + below(20)));
    for (std::size_t i = below(3); i > 0; --i) {
      made.attributes.push_back({"x" + std::to_string(i), words(), {}});
    }
    for (std::size_t i = depth > 0 ? below(5) : 0; i > 0; --i) {
      if (below(2) == 0) {
        made.children.push_back(tree(depth - 1));
      } else if (made.children.empty() || !made.children.back().is_text()) {
        Element piece;
        piece.text = words();
        made.children.push_back(piece);
      }
    }
    return made;
  }

  std::string hostile() {
    static const std::vector<std::string> all = {
        "<b>",   "</a>",       "&amp;", "&#60;",  "]]>", "<!--", "-->",           "<![CDATA[",
        "{{",    "}}",         "{{v}}", "\"",     "'",   "/>",   "<?xml?>",       "<!DOCTYPE a>",
        "each=", "when=\"v\"", "\n",    "\u2028", "%00", "đ",    "{{v|default:'", "|",
        ":",     "="};
    std::string made = "x";
    for (std::size_t i = 1 + below(8); i > 0; --i) made += all[below(all.size())];
    return made;
  }

 private:
  std::string words() { return below(2) == 0 ? "words" : "a {{v}} b {{w|upper}}"; }
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::mt19937 random_;
};

TEST(Fill, NeverChangesTheStructureByAValue) {
  for (unsigned seed = 1; seed <= 500; ++seed) {
    RandomTrees random(seed);
    Element root = random.tree(5);
    root.name = "dispatch";
    Diagnostics says;
    const FindBase none = [](const std::string&, const Where&) { return std::nullopt; };
    const auto form = read_template(root, none, says);
    ASSERT_TRUE(form) << to_string(says);
    const Record row =
        row_of({{"v", text_value(random.hostile())}, {"w", text_value(random.hostile())}});
    const Element made = fill(*form, row, says);
    EXPECT_EQ(to_string(says), "") << to_string(row);
    EXPECT_EQ(bones(made), bones(root)) << to_string(row);
  }
}

}  // namespace
}  // namespace congvan
