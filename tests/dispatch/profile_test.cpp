#include "dispatch/profile.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "dispatch/grammar.h"
#include "dispatch/profile_grammar.h"
#include "dispatch/profile_merge.h"
#include "dispatch/schema.h"
#include "letter.h"
#include "run_program.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

const std::string source = CONGVAN_SOURCE_DIR;
const std::string schema_path = source + "/data/profile.xsd";
const std::string example_path = source + "/data/examples/profiles/so-noi-vu.xml";

Element parsed(const std::string& xml, const std::string& file = "p.xml") {
  Diagnostics says;
  auto root = parse_xml(xml, file, says);
  EXPECT_TRUE(root) << to_string(says);
  return root.value_or(Element{});
}

std::string faults(const std::string& xml) {
  Diagnostics says;
  read_profile(parsed(xml), says);
  return to_string(says);
}

std::string profile_with(const std::string& inside) {
  return "<profile version='1' name='nha'>" + inside + "</profile>";
}

Profile profile_of(const std::string& inside) {
  Diagnostics says;
  auto profile = read_profile(parsed(profile_with(inside)), says);
  EXPECT_EQ(to_string(says), "");
  return profile.value_or(Profile{});
}

const HouseForm every_place = {
    "QĐ",
    {"issuer", "number", "issued", "issuing-authority", "signatory", "distribution", "contact"}};

Element merged(const std::string& dispatch, const Profile& profile,
               const HouseForm& form = every_place) {
  Diagnostics says;
  Element whole = with_profile(parsed(dispatch, "d.xml"), profile, form, says);
  EXPECT_EQ(to_string(says), "");
  return whole;
}

std::string merged_words(const std::string& inside, const std::string& profile,
                         const HouseForm& form = every_place) {
  return to_string(
      merged("<dispatch kind='quyet-dinh'>" + inside + "</dispatch>", profile_of(profile), form));
}

// After a change of the grammar: UPDATE_CASES=1 congvan_tests --gtest_filter='ProfileSchema.*'
TEST(ProfileSchema, IsTheOneInData) {
  if (std::getenv("UPDATE_CASES") != nullptr) {
    std::ofstream(schema_path) << schema(profile_grammar());
  }
  EXPECT_EQ(schema(profile_grammar()), file_text(schema_path));
}

bool valid(const std::string& path) {
  return run_program({.program = "/usr/bin/xmllint",
                      .arguments = {"--noout", "--schema", schema_path, path}})
             .status == 0;
}

TEST(ProfileSchema, AcceptsTheExampleAndRefusesWhatTheReaderRefuses) {
  EXPECT_TRUE(valid(example_path));
  const TemporaryFolder folder;
  for (const auto* inside : {"<body/>", "<issued/>", "<issued place='A' date='2026'/>",
                             "<setting name='page-width' value='3'/>", "words",
                             "<signatory use='x'><capacity>A</capacity></signatory>"}) {
    EXPECT_NE(faults(profile_with(inside)), "") << inside;
    EXPECT_FALSE(valid(folder.file("p.xml", profile_with(inside)))) << inside;
  }
}

TEST(ProfileGrammar, IsExplainedInTheDocumentation) {
  const std::string page = file_text(source + "/docs/profiles.md");
  for (const auto& rule : profile_grammar()) {
    const bool shared = element_rule(grammar(), rule.name) != nullptr;
    if (shared) continue;
    EXPECT_NE(page.find("<" + std::string(rule.name)), std::string::npos) << rule.name;
  }
  for (const auto name : preferable_settings()) {
    EXPECT_NE(page.find("`" + std::string(name) + "`"), std::string::npos) << name;
  }
}

TEST(ProfileGrammar, NamesOnlyElementsItKnows) {
  for (const auto& rule : profile_grammar()) {
    for (const auto& child : rule.children) {
      for (const auto name : child.names) {
        EXPECT_NE(element_rule(profile_grammar(), name), nullptr) << name;
      }
    }
  }
}

TEST(ReadProfile, FindsNothingWrongWithTheExample) {
  EXPECT_EQ(faults(file_text(example_path)), "");
  EXPECT_EQ(faults(profile_with("")), "");
}

TEST(ReadProfile, TakesItsElementsInAnyOrderButOnlyOnce) {
  EXPECT_EQ(faults(profile_with("<issued place='A'/><issuer><name>B</name></issuer>")), "");
  EXPECT_EQ(faults(profile_with("<issued place='A'/><issued place='B'/>")),
            "p.xml:1:52: error: too-many name=issued parent=profile\n");
}

TEST(ReadProfile, RefusesWhatIsNoProfile) {
  EXPECT_EQ(faults("<dispatch/>"), "p.xml:1:1: error: profile-wrong-root name=dispatch\n");
  Diagnostics says;
  EXPECT_FALSE(read_profile(parsed("<dispatch/>"), says));
}

TEST(ReadProfile, SuggestsTheNameProbablyMeant) {
  const std::string said = faults(profile_with("<setting name='bodysize' value='14'/>"));
  EXPECT_NE(said.find("bad-choice name=name value=bodysize suggestion=body-size"),
            std::string::npos)
      << said;
  EXPECT_NE(faults(profile_with("<notation kind='a' value='b'/>")).find("misplaced-element"),
            std::string::npos);
}

TEST(ReadProfile, TakesOneNotationAKind) {
  EXPECT_EQ(faults(profile_with("<notations><notation kind='bao-cao' value='A'/>"
                                "<notation kind='bao-cao' value='B'/></notations>")),
            "p.xml:1:90: error: notation-twice kind=bao-cao\n");
}

TEST(ReadProfile, WantsAValueOrARange) {
  const auto said = [](const std::string& attributes) {
    return faults(profile_with("<setting name='indent' " + attributes + "/>"));
  };
  const std::string at = "p.xml:1:33: error: ";
  EXPECT_EQ(said("value='12.7'"), "");
  EXPECT_EQ(said("least='10'"), "");
  EXPECT_EQ(said(""), at + "setting-value-or-range name=indent\n");
  EXPECT_EQ(said("value='10' most='12'"), at + "setting-value-or-range name=indent\n");
  EXPECT_EQ(said("least='12' most='11'"), at + "setting-least-over-most name=indent\n");
  for (const auto* number : {"10mm", "1,27", "-1", "nan", "inf", "1e99", "", "0x1", "10001"}) {
    EXPECT_NE(said("value='" + std::string(number) + "'").find("setting-not-a-number name=value"),
              std::string::npos)
        << number;
  }
  EXPECT_EQ(faults(profile_with("<setting name='indent' least='10'/>"
                                "<setting name='indent' most='11'/>")),
            "p.xml:1:68: error: setting-twice name=indent\n");
}

TEST(WithProfile, TakesWhatIsNotSaidInTheOrderOfADispatch) {
  EXPECT_EQ(merged_words("<body/>",
                         "<contact><fax>1</fax></contact><issued place='B'/>"
                         "<issuer><name>A</name></issuer>"
                         "<signatory name='S'><capacity>C</capacity></signatory>"
                         "<distribution><archive/></distribution>"),
            "dispatch(kind=\"quyet-dinh\")[issuer[name[\"A\"]] issued(place=\"B\") body "
            "signatory(name=\"S\")[capacity[\"C\"]] distribution[archive] contact[fax[\"1\"]]]");
}

TEST(WithProfile, ChangesNothingThatIsSaid) {
  const std::string said =
      "<issuer><name>a</name></issuer><number notation='n' value='1'/><issued place='b'/>"
      "<signatory name='s'><capacity>c</capacity></signatory><distribution><archive>d</archive>"
      "</distribution><contact><fax>2</fax></contact>";
  EXPECT_EQ(merged_words(said,
                         "<issuer><name>A</name></issuer><issued place='B'/>"
                         "<notations agency='N'/><contact><fax>1</fax></contact>"
                         "<signatory name='S'><capacity>C</capacity></signatory>"
                         "<distribution><archive/></distribution>"),
            to_string(parsed("<dispatch kind='quyet-dinh'>" + said + "</dispatch>")));
}

TEST(WithProfile, FillsAttributesThatAreMissingOrEmpty) {
  EXPECT_EQ(merged_words("<number value='5'/><issued place=' ' date='2026'/>",
                         "<issued place='B'/><notations agency='N'/>"),
            "dispatch(kind=\"quyet-dinh\")[number(value=\"5\" notation=\"QĐ-N\") "
            "issued(place=\"B\" date=\"2026\")]");
}

TEST(WithProfile, PrefersTheNotationListed) {
  const std::string listed =
      "<notations agency='N'><notation kind='quyet-dinh' value='X'/></notations>";
  EXPECT_EQ(merged_words("", listed), "dispatch(kind=\"quyet-dinh\")[number(notation=\"X\")]");
  const HouseForm nameless = {"", every_place.components};
  EXPECT_EQ(merged_words("", "<notations agency='N'/>", nameless), "dispatch(kind=\"quyet-dinh\")");
}

TEST(WithProfile, AddsNothingTheFormHasNoPlaceFor) {
  EXPECT_EQ(merged_words("",
                         "<contact><fax>1</fax></contact><issued place='B'/>"
                         "<issuer><name>A</name></issuer><notations agency='N'/>"
                         "<issuing-authority>G</issuing-authority>"
                         "<signatory name='S'><capacity>C</capacity></signatory>"
                         "<distribution><archive/></distribution>",
                         {"QĐ", {"body"}}),
            "dispatch(kind=\"quyet-dinh\")");
}

TEST(WithProfile, TakesNeitherNumberNorSignatoryForSeveralAgencies) {
  const std::string joint = "<issuer><name>a</name></issuer><issuer><name>b</name></issuer>";
  EXPECT_EQ(merged_words(joint,
                         "<notations agency='N'/>"
                         "<signatory name='S'><capacity>C</capacity></signatory>"),
            "dispatch(kind=\"quyet-dinh\")[issuer[name[\"a\"]] issuer[name[\"b\"]]]");
}

constexpr const char* two_signatories =
    "<signatory id='truong' name='Một' title='T'><capacity>Giám đốc</capacity></signatory>"
    "<signatory id='pho' name='Hai'><capacity authority='KT.'>Giám đốc</capacity>"
    "<capacity>Phó Giám đốc</capacity></signatory>";

TEST(WithProfile, TakesTheSignatoryThatIsUsed) {
  EXPECT_EQ(merged_words("<signatory use='pho'/>", two_signatories),
            "dispatch(kind=\"quyet-dinh\")[signatory(name=\"Hai\")[capacity(authority=\"KT.\")"
            "[\"Giám đốc\"] capacity[\"Phó Giám đốc\"]]]");
  EXPECT_EQ(merged_words("<signatory use='truong' name='Ba'/>", two_signatories),
            "dispatch(kind=\"quyet-dinh\")[signatory(name=\"Ba\" title=\"T\")"
            "[capacity[\"Giám đốc\"]]]");
  EXPECT_EQ(
      merged_words("<signatory use='truong'><capacity>Q</capacity></signatory>", two_signatories),
      "dispatch(kind=\"quyet-dinh\")[signatory(name=\"Một\" title=\"T\")[capacity[\"Q\"]]]");
}

TEST(WithProfile, TakesTheFirstSignatoryWhereNobodyIsNamed) {
  EXPECT_EQ(merged_words("", two_signatories),
            "dispatch(kind=\"quyet-dinh\")[signatory(name=\"Một\" title=\"T\")"
            "[capacity[\"Giám đốc\"]]]");
}

std::string faults_of_use(const std::string& profile) {
  Diagnostics says;
  with_profile(parsed("<dispatch><signatory use='phoo'/></dispatch>", "d.xml"),
               profile.empty() ? Profile{} : profile_of(profile), every_place, says);
  return to_string(says);
}

TEST(WithProfile, ComplainsOfAUseThatLeadsNowhere) {
  EXPECT_EQ(faults_of_use(two_signatories),
            "d.xml:1:22: error: signatory-not-in-profile use=phoo suggestion=pho profile=nha\n");
  EXPECT_EQ(faults_of_use(""),
            "d.xml:1:22: error: signatory-not-in-profile use=phoo suggestion= profile=\n");
}

TEST(WithProfile, BringsNoIdsAlong) {
  EXPECT_EQ(merged_words("", "<issuer id='x'><name id='y'>A</name></issuer>"),
            "dispatch(kind=\"quyet-dinh\")[issuer[name[\"A\"]]]");
}

TEST(WithProfile, SaysWhereInTheProfileAPieceStands) {
  const Profile profile = profile_of("<issued place='B'/><issuer><name>A</name></issuer>");
  const Element whole = merged("<dispatch><issued/></dispatch>", profile);
  EXPECT_EQ(to_string(whole.children[0].where), "p.xml:1:52");
  EXPECT_EQ(to_string(whole.children[1].attributes[0].where), "p.xml:1:41");
}

TEST(MayBeOf, ComparesTheNamesOfIssuers) {
  const auto may_be = [](const std::string& dispatch, const std::string& profile) {
    return may_be_of(parsed("<dispatch>" + dispatch + "</dispatch>"), profile_of(profile));
  };
  const std::string house = "<issuer><parent>P</parent><name>Sở Nội vụ</name></issuer>";
  EXPECT_TRUE(may_be("", house));
  EXPECT_TRUE(may_be("<issuer><name>Sở X</name></issuer>", ""));
  EXPECT_TRUE(may_be("<issuer><name>\n Sở  Nội\nvụ </name></issuer>", house));
  EXPECT_TRUE(may_be("<issuer><name>Sở <b>Nội vụ</b></name></issuer>", house));
  EXPECT_TRUE(may_be("<issuer><name>Sở No&#x302;&#x323;i vu&#x323;</name></issuer>", house));
  EXPECT_FALSE(may_be("<issuer><name>Sở Y tế</name></issuer>", house));
  EXPECT_FALSE(may_be("<issuer/>", house));
}

}  // namespace
}  // namespace congvan
