#include "template/inherit.h"

#include <gtest/gtest.h>

#include "template/filled.h"

namespace congvan {
namespace {

const std::string base =
    "<dispatch version='1' kind='cong-van' fit='fixed'>"
    "<issuer><name>A</name></issuer>"
    "<subject>B</subject>"
    "<body><opening>C</opening><paragraph id='two'>D</paragraph></body>"
    "<signatory id='boss' name='E'/><signatory name='F'/>"
    "<distribution/></dispatch>";

std::string upon(const std::string& root, const std::string& below = base) {
  const ReadForm read = read_form({{"form.xml", root}, {"base.xml", below}});
  return read.form ? to_string(read.form->root()) + (read.says.empty() ? "" : read.says)
                   : read.says;
}

std::string with(const std::string& inside) {
  return upon("<dispatch extends='base.xml'>" + inside + "</dispatch>");
}

TEST(Inherit, GivesAllThatIsNotReplaced) {
  EXPECT_EQ(with(""),
            "dispatch(version=\"1\" kind=\"cong-van\" fit=\"fixed\")["
            "issuer[name[\"A\"]] subject[\"B\"] body[opening[\"C\"] paragraph(id=\"two\")[\"D\"]] "
            "signatory(id=\"boss\" name=\"E\") signatory(name=\"F\") distribution]");
}

TEST(Inherit, ReplacesAttributesOfTheRoot) {
  EXPECT_EQ(upon("<dispatch extends='base.xml' kind='thong-bao' medium='paper'/>",
                 "<dispatch version='1' kind='cong-van'><subject>B</subject></dispatch>"),
            "dispatch(version=\"1\" kind=\"thong-bao\" medium=\"paper\")[subject[\"B\"]]");
}

TEST(Inherit, ReplacesPartsByIdAnywhere) {
  EXPECT_EQ(with("<paragraph id='two'>X</paragraph><countersignature id='boss'/>"),
            "dispatch(version=\"1\" kind=\"cong-van\" fit=\"fixed\")["
            "issuer[name[\"A\"]] subject[\"B\"] body[opening[\"C\"] paragraph(id=\"two\")[\"X\"]] "
            "countersignature(id=\"boss\") signatory(name=\"F\") distribution]");
}

TEST(Inherit, ReplacesAllOfANameTogether) {
  EXPECT_EQ(with("<signatory name='X'/><subject>Y</subject><signatory name='Z'/>"),
            "dispatch(version=\"1\" kind=\"cong-van\" fit=\"fixed\")["
            "issuer[name[\"A\"]] subject[\"Y\"] body[opening[\"C\"] paragraph(id=\"two\")[\"D\"]] "
            "signatory(name=\"X\") signatory(name=\"Z\") distribution]");
}

TEST(Inherit, AddsWhatTheBaseHasNotAtItsPlace) {
  EXPECT_EQ(with("<annex/><contact/><recipients>X</recipients><annex n='2'/><attached/>"),
            "dispatch(version=\"1\" kind=\"cong-van\" fit=\"fixed\")["
            "issuer[name[\"A\"]] subject[\"B\"] recipients[\"X\"] body[opening[\"C\"] "
            "paragraph(id=\"two\")[\"D\"]] signatory(id=\"boss\" name=\"E\") signatory(name=\"F\") "
            "distribution contact annex annex(n=\"2\") attached]");
}

TEST(Inherit, SaysWhichPartIsNotThere) {
  EXPECT_EQ(with("\n<paragraph id='too'>X</paragraph>\n<a id='boss'/><a id='boss'/>"),
            "form.xml:2:12: error: unknown-part id=too suggestion=two\n"
            "form.xml:3:18: error: duplicate-id id=boss\n");
}

TEST(Inherit, KeepsWordsThatStandAstrayToBeComplainedOf) {
  EXPECT_EQ(upon("<dispatch extends='base.xml'>\n  stray</dispatch>", "<dispatch><a/></dispatch>"),
            "dispatch[a \"\\n  stray\"]");
}

TEST(Inherit, KeepsThePlacesOfEachFile) {
  const ReadForm read = read_form(
      {{"form.xml", "<dispatch extends='base.xml'>\n\n<subject>{{a}}</subject></dispatch>"},
       {"base.xml", "<dispatch version='1' kind='cong-van'>\n<body>{{b}}</body></dispatch>"}});
  EXPECT_EQ(filled(read, {1, "d.csv:2", {}}),
            "form.xml:3:10: error: unknown-field field=a row=d.csv:2 suggestion=\n"
            "base.xml:2:7: error: unknown-field field=b row=d.csv:2 suggestion=\n");
}

TEST(Inherit, GoesDownAChain) {
  const ReadForm read = read_form(
      {{"form.xml", "<dispatch extends='b.xml'><subject>1</subject></dispatch>"},
       {"b.xml", "<dispatch extends='c.xml'><subject>2</subject><body>2</body></dispatch>"},
       {"c.xml",
        "<dispatch kind='x'><subject>3</subject><body>3</body><contact/>"
        "</dispatch>"}});
  EXPECT_EQ(to_string(read.form->root()),
            "dispatch(kind=\"x\")[subject[\"1\"] body[\"2\"] contact]");
}

TEST(Inherit, SaysWhenThereIsNoEndOfIt) {
  EXPECT_EQ(upon("<dispatch extends='form.xml'/>"),
            "form.xml:1:11: error: extends-in-circle name=form.xml\n");
  EXPECT_EQ(upon("<dispatch extends='base.xml'/>", "<dispatch extends='form.xml'/>"),
            "base.xml:1:11: error: extends-in-circle name=form.xml\n");
  std::map<std::string, std::string> files = {{"form.xml", "<dispatch extends='1.xml'/>"}};
  for (int i = 1; i <= 7; ++i) {
    files[std::to_string(i) + ".xml"] = "<dispatch extends='" + std::to_string(i + 1) + ".xml'/>";
  }
  files["8.xml"] = "<dispatch kind='x'/>";
  EXPECT_EQ(to_string(read_form(files).form->root()), "dispatch(kind=\"x\")");
  files["8.xml"] = "<dispatch extends='9.xml'/>";
  files["9.xml"] = "<dispatch kind='x'/>";
  EXPECT_EQ(read_form(files).says, "8.xml:1:11: error: too-many-bases limit=8\n");
}

TEST(Inherit, WantsADispatchToBuildOn) {
  EXPECT_EQ(upon("<dispatch extends='base.xml'/>", "<profile/>"),
            "base.xml:1:1: error: wrong-root name=profile expected=dispatch\n");
  EXPECT_EQ(upon("<dispatch extends='bas.xml'/>"),
            "form.xml:1:11: error: file-not-found file=bas.xml\n");
}

}  // namespace
}  // namespace congvan
