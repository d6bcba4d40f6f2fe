#include <gtest/gtest.h>

#include "layout/layout.h"
#include "letter.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

std::string faults(const std::string& xml) {
  Diagnostics says;
  const LayoutSource source = [&](std::string_view name) -> std::optional<Element> {
    if (name != "decree-30") return {};
    return parse_xml(file_text(std::string(CONGVAN_SOURCE_DIR) + "/layouts/decree-30.xml"),
                     "decree-30.xml", says);
  };
  const auto root = parse_xml(xml, "a.xml", says);
  const auto layout = read_layout(*root, source, says);
  EXPECT_EQ(layout.has_value(), !says.has_errors());
  return to_string(says);
}

std::string faults_upon_decree(const std::string& inside) {
  return faults("<layout name='a' base='decree-30'>" + inside + "</layout>");
}

TEST(ReadLayout, ReadsEveryLayoutOfTheProgram) {
  for (const auto& path : source_files("layouts", ".xml")) {
    const auto slash = path.rfind('/');
    const auto name = path.substr(slash + 1, path.size() - slash - 5);
    EXPECT_EQ(test_layout(name).name, name);
  }
}

TEST(ReadLayout, InheritsAndReplacesByName) {
  const Layout layout = test_layout("cong-van");
  EXPECT_EQ(layout.title, "Công văn");
  EXPECT_FALSE(layout.abstract);
  EXPECT_EQ(layout.length("margin-left"), millimetres(30));
  EXPECT_EQ(layout.style("nation").words.str(), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_EQ(layout.region("middle").size(), 3u);
  EXPECT_EQ(layout.region("head-right").size(), 3u);
}

TEST(ReadLayout, HoldsNumbersToTheDecree) {
  EXPECT_EQ(faults_upon_decree("<setting name='margin-left' value='25'/>"),
            "a.xml:1:35: error: layout-out-of-range name=margin-left value=25 least=30 most=35 "
            "clause=Phụ lục I, Phần I, Mục I, khoản 3\n");
  EXPECT_EQ(faults_upon_decree("<style name='body' size='12'/>"),
            "a.xml:1:35: error: layout-out-of-range name=body value=12 least=13 most=14 "
            "clause=Phụ lục I, Phần I, Mục II, khoản 6\n");
}

TEST(ReadLayout, SuggestsNames) {
  EXPECT_EQ(faults_upon_decree("<seting/><setting name='indnt' value='10'/><style nme='body'/>"
                               "<region name='hed-left'/>"),
            "a.xml:1:35: error: layout-unknown-element name=seting suggestion=setting\n"
            "a.xml:1:44: error: layout-unknown-setting name=indnt suggestion=indent\n"
            "a.xml:1:85: error: layout-unknown-attribute name=nme element=style suggestion=name\n"
            "a.xml:1:78: error: layout-no-name element=style\n"
            "a.xml:1:97: error: layout-unknown-region name=hed-left suggestion=head-left\n");
  EXPECT_EQ(faults_upon_decree("<region name='middle'><item of='bdy'/><put/></region>"),
            "a.xml:1:57: error: layout-unknown-component name=bdy suggestion=body\n"
            "a.xml:1:73: error: layout-unknown-element name=put suggestion=\n");
}

TEST(ReadLayout, WantsNumbersAndChoices) {
  EXPECT_EQ(faults_upon_decree("<setting name='indent' value='10mm'/>"
                               "<style name='body' align='center' bold='1'/>"),
            "a.xml:1:58: error: layout-bad-number name=value value=10mm\n"
            "a.xml:1:106: error: layout-bad-choice name=bold value=1 allowed=yes, no\n"
            "a.xml:1:91: error: layout-bad-choice name=align value=center allowed=left, centre, "
            "right, justified\n");
}

TEST(ReadLayout, WantsAStyleForEveryComponentItPlaces) {
  const std::string said =
      faults("<layout name='a'><region name='head-left'><item of='subject'/></region></layout>");
  EXPECT_NE(said.find("a.xml:1:1: error: layout-missing-style name=subject\n"), std::string::npos);
}

TEST(ReadLayout, WantsAllSettings) {
  const std::string said = faults("<layout name='a'/>");
  EXPECT_NE(said.find("error: layout-missing-setting name=page-width\n"), std::string::npos);
  EXPECT_NE(said.find("error: layout-missing-style name=page-number\n"), std::string::npos);
}

TEST(ReadLayout, WantsABaseThatIsThere) {
  EXPECT_EQ(faults("<layout name='a' base='decree-31'/>").substr(0, 54),
            "a.xml:1:18: error: layout-no-base name=decree-31\na.xml");
}

Layout upon_decree(const std::string& inside) {
  Diagnostics says;
  const LayoutSource source = [&](std::string_view) {
    return parse_xml(file_text(std::string(CONGVAN_SOURCE_DIR) + "/layouts/decree-30.xml"), "d.xml",
                     says);
  };
  const auto root =
      parse_xml("<layout name='a' base='decree-30'>" + inside + "</layout>", "a.xml", says);
  const auto layout = read_layout(*root, source, says);
  EXPECT_EQ(to_string(says), "");
  return layout.value_or(Layout{});
}

TEST(ReadLayout, IndentsAsTheBodyWhereLinesAreJustified) {
  const Layout layout = upon_decree(
      "<style name='lead' align='justified'/><style name='note' align='left' indent='7'/>"
      "<style name='body' align='right'/>");
  EXPECT_EQ(layout.style("lead").indent, Length{-1});
  EXPECT_EQ(layout.style("note").indent, points(7));
  EXPECT_EQ(layout.style("body").indent, Length{0});
  EXPECT_EQ(layout.style("body").align, Align::right);
  EXPECT_TRUE(layout.style("body").with_body);
  EXPECT_FALSE(layout.style("title").with_body);
}

TEST(ReadLayout, ReadsTheLinesOfAForm) {
  const Layout layout = upon_decree(
      "<practice> Theo <!-- --> thông lệ. </practice>"
      "<particular name='time' words='Thời gian' required='yes'/><particular name='place' "
      "words='Nơi'/><particular name='time' words='Lúc'/>");
  EXPECT_EQ(layout.practice, "Theo thông lệ.");
  ASSERT_EQ(layout.particulars.size(), 2u);
  EXPECT_EQ(layout.particulars[0].label.str(), "Lúc");
  EXPECT_TRUE(layout.particulars[0].required);
  EXPECT_FALSE(layout.particulars[1].required);
  EXPECT_EQ(faults_upon_decree("<particular name='x'/>"),
            "a.xml:1:35: error: layout-no-words name=x\n");
}

TEST(ReadLayout, ReplacesElementsOfTheSkeletonByName) {
  const Layout base = upon_decree("");
  const Layout layout =
      upon_decree("<skeleton><signatory name='A'/> <signatory name='B'/></skeleton>");
  EXPECT_EQ(layout.skeleton.size(), base.skeleton.size() + 1);
  EXPECT_EQ(to_string(layout.skeleton.back()), R"(signatory(name="B"))");
}

TEST(ReadLayout, KnowsWhatFixedWordsMayHold) {
  EXPECT_EQ(faults_upon_decree("<style name='lead' words='{isuer} và {kind}'/>"),
            "a.xml:1:54: error: layout-unknown-holder name=isuer style=lead suggestion=issuer\n");
  EXPECT_EQ(upon_decree("").style("title").words.str(), "{kind}");
}

TEST(ReadLayout, WantsRoomForWords) {
  EXPECT_EQ(faults_upon_decree("<setting name='page-width' value='100'/>"),
            "a.xml:1:1: error: layout-no-room\n");
}

TEST(ReadLayout, DoesNotFollowBasesForEver) {
  Diagnostics says;
  const std::string xml = "<layout name='a' base='a'/>";
  const LayoutSource source = [&](std::string_view) { return parse_xml(xml, "a.xml", says); };
  EXPECT_FALSE(read_layout(*parse_xml(xml, "a.xml", says), source, says));
  EXPECT_EQ(to_string(says).substr(0, 42), "a.xml:1:18: error: layout-no-base name=a\na");
}

}  // namespace
}  // namespace congvan
