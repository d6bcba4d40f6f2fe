#include <gtest/gtest.h>

#include "app/new_dispatch.h"
#include "dispatch/read_dispatch.h"
#include "letter.h"
#include "run_program.h"
#include "test_fonts.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

std::vector<Layout> kinds() {
  std::vector<Layout> all;
  for (const auto& path : source_files("layouts", ".xml")) {
    const auto slash = path.rfind('/');
    Layout layout = test_layout(path.substr(slash + 1, path.size() - slash - 5));
    if (!layout.abstract) all.push_back(std::move(layout));
  }
  return all;
}

std::optional<Dispatch> described(const std::string& xml, const std::string& file,
                                  Diagnostics& says) {
  const auto root = parse_xml(xml, file, says);
  return root ? read_dispatch(*root, says) : std::nullopt;
}

/// What is said of a new dispatch of the kind, its pages and all; a copy is made of a small letter.
std::string said(const Layout& layout, Language language) {
  Diagnostics says;
  const auto dispatch = described(new_dispatch(layout, language), layout.name + ".xml", says);
  if (!dispatch) return to_string(says);
  const Layout letter_layout = test_layout("cong-van");
  const auto letter = described(letter_with_body("<opening>Nội dung.</opening>"), "a.xml", says);
  const Manuscript original{*letter, letter_layout};
  const Manuscript manuscript{*dispatch, layout, {}, dispatch->original ? &original : nullptr};
  place(manuscript, test_typography(), test_fonts(), {}, says);
  return to_string(says);
}

TEST(New, GivesADispatchWithoutFaultsForEveryKind) {
  const auto all = kinds();
  EXPECT_EQ(all.size(), 32u);
  for (const Layout& layout : all) {
    EXPECT_EQ(said(layout, Language::vi), "") << layout.name;
    EXPECT_EQ(said(layout, Language::en), "") << layout.name;
  }
}

/// The same with every comment that holds an element opened.
std::string opened(std::string xml) {
  for (auto at = xml.find("\n  -->"); at != std::string::npos; at = xml.find("\n  -->")) {
    const auto begin = xml.rfind("<!--", at);
    const auto element = xml.find("\n  <", begin);
    xml.erase(at, 6);
    xml.erase(begin, element - begin);
  }
  return xml;
}

TEST(New, OffersPartsThatAreSoundToo) {
  for (const Layout& layout : kinds()) {
    Diagnostics says;
    described(opened(new_dispatch(layout, Language::vi)), layout.name + ".xml", says);
    EXPECT_FALSE(says.has_errors()) << to_string(says);
  }
}

TEST(New, ExplainsInTheLanguageAskedFor) {
  const Layout layout = test_layout("thong-bao");
  const std::string vi = new_dispatch(layout, Language::vi);
  const std::string en = new_dispatch(layout, Language::en);
  EXPECT_NE(vi.find("  <!-- Số và ký hiệu"), std::string::npos) << vi;
  EXPECT_NE(en.find("  <!-- Number and notation"), std::string::npos) << en;
  EXPECT_NE(en.find("<number value=\"15\" notation=\"TB-SNV\"/>"), std::string::npos) << en;
}

TEST(New, WritesToAFileOnce) {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.xml");
  const auto run = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"new", "to-trinh", "-o", path});
    return run_congvan(std::move(more)).status;
  };
  EXPECT_EQ(run({}), 0);
  EXPECT_EQ(run({}), 7);
  EXPECT_EQ(run({"--force"}), 0);
  EXPECT_EQ(bytes_of(path), run_congvan({"new", "to-trinh"}).out);
  EXPECT_EQ(run_congvan({"check", path}).status, 0);
}

TEST(New, NamesTheKindMeant) {
  const Outcome outcome = run_congvan({"new", "to-trnh"});
  EXPECT_EQ(outcome.status, 4);
  EXPECT_NE(outcome.err.find("to-trinh"), std::string::npos) << outcome.err;
  EXPECT_EQ(run_congvan({"new", "decree-30"}).status, 4);
  EXPECT_EQ(run_congvan({"new"}).status, 2);
}

TEST(Kinds, MarkWhatIsPracticeAndNotLaw) {
  const std::string all = run_congvan({"kinds", "--lang", "en"}).out;
  EXPECT_NE(all.find("\nhop-dong\tHĐ\tHợp đồng\tpractice\n"), std::string::npos) << all;
  EXPECT_NE(all.find("\nke-hoach\tKH\tKế hoạch\n"), std::string::npos) << all;
}

}  // namespace
}  // namespace congvan
