#include <gtest/gtest.h>

#include "letters.h"
#include "run_program.h"

namespace congvan {
namespace {

Outcome template_of_small(const TemporaryFolder& folder, std::vector<std::string> options) {
  folder.file("thu.xml", small_letter());
  ProgramRun run{.arguments = {"template", "thu.xml"}, .folder = folder.path()};
  run.arguments.insert(run.arguments.end(), options.begin(), options.end());
  return run_program(run);
}

TEST(TemplateVerb, OffersWhatMayChange) {
  const TemporaryFolder folder;
  const Outcome vi = template_of_small(folder, {"--lang", "vi"});
  EXPECT_EQ(vi.status, 0) << vi.err;
  EXPECT_EQ(vi.out,
            "--mark 'so=15'                            # số văn bản, thu.xml:7:18\n"
            "--mark 'ngay=2024-03-05'                  # ngày, thu.xml:8:35\n"
            "--mark 'noi_nhan=Thư viện huyện'          # nơi nhận, thu.xml:11:16\n"
            "--mark 'ngay_2=ngày 30 tháng 4 năm 2024'  # ngày, thu.xml:14:83\n"
            "--mark 'nguoi_ky=Trần Thị Mẫu'            # người ký, thu.xml:17:20\n");
  const Outcome en = template_of_small(folder, {"--lang", "en"});
  EXPECT_TRUE(en.out.starts_with("--mark 'number=15'")) << en.out;
  EXPECT_EQ(en.err, "");
}

TEST(TemplateVerb, WritesTheTemplateOnce) {
  const TemporaryFolder folder;
  const std::vector<std::string> options = {"--mark", "ngay=2024-03-05", "-o", "mau.xml"};
  EXPECT_EQ(template_of_small(folder, options).status, 0);
  EXPECT_EQ(bytes_of(folder.file("mau.xml")),
            small_letter_with("date=\"2024-03-05\"", "date=\"{{ngay}}\""));
  EXPECT_EQ(template_of_small(folder, options).status, 7);
  auto forced = options;
  forced.emplace_back("--force");
  EXPECT_EQ(template_of_small(folder, forced).status, 0);
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"mau.xml", "thu.xml"}));
}

TEST(TemplateVerb, WritesNothingIfAMarkIsWrong) {
  const TemporaryFolder folder;
  const Outcome outcome = template_of_small(
      folder, {"--mark", "so=15", "--mark", "ky=Trần Thị Mận", "-o", "mau.xml", "--lang", "en"});
  EXPECT_EQ(outcome.status, 4);
  EXPECT_EQ(outcome.err,
            "thu.xml:17:20: error: “Trần Thị Mận”, for the field ky, was not found.\n"
            "    <signatory name=\"Trần Thị Mẫu\">\n"
            "                     ^\n"
            "  hint: The nearest is “Trần Thị Mẫu”, at the place above.\n");
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"thu.xml"}));
}

TEST(TemplateVerb, ExplainsAMarkWithoutAField) {
  const TemporaryFolder folder;
  const Outcome outcome = template_of_small(folder, {"--mark", "Trần Thị Mẫu", "--lang", "vi"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("gợi ý: Viết TRƯỜNG=CHỮ"), std::string::npos) << outcome.err;
}

TEST(TemplateVerb, NotesWhatStandsMoreThanOnce) {
  const TemporaryFolder folder;
  const Outcome outcome =
      template_of_small(folder, {"--mark", "tv=Thư viện huyện", "--lang", "en"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.out.find("<recipient>{{tv}}</recipient>"), std::string::npos);
  EXPECT_NE(outcome.err.find("“Thư viện huyện” stands in 2 places (lines 11, 14)"),
            std::string::npos)
      << outcome.err;
}

TEST(TemplateVerb, ReadsStandardInput) {
  const Outcome outcome =
      run_program({.arguments = {"template", "-", "--mark", "so=15"}, .input = small_letter()});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, small_letter_with("value=\"15\"", "value=\"{{so}}\""));
}

TEST(TemplateVerb, RefusesWhatIsNoDispatch) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_congvan({"template", folder.file("a.xml", "<html/>")}).status, 4);
  EXPECT_EQ(run_congvan({"template", folder.file("b.xml", "<dispatch>")}).status, 4);
  const std::string inside = folder.file("c.xml", small_letter());
  EXPECT_EQ(run_congvan({"template", inside, "--root", "/usr"}).status, 7);
}

TEST(TemplateVerb, SaysWhenThereIsNothingToOffer) {
  const TemporaryFolder folder;
  const Outcome outcome =
      run_congvan({"template", folder.file("a.xml", "<dispatch/>"), "--lang", "en"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_NE(outcome.err.find("note: No dates, numbers,"), std::string::npos) << outcome.err;
}

TEST(TemplateVerb, QuotesWordsForAShell) {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.xml", small_letter_with("Trần Thị Mẫu", "Y' $Niê"));
  EXPECT_NE(run_congvan({"template", path}).out.find("=Y'\\'' $Niê'"), std::string::npos);
}

}  // namespace
}  // namespace congvan
