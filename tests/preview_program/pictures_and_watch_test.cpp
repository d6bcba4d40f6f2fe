// Pictures of pages, and letters made again at every save, by the real program.

#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>

#include "app/letters.h"
#include "pdf_judges.h"
#include "run_program.h"

namespace congvan {
namespace {

TEST(MakePng, WritesAFileForEachPage) {
  const TemporaryFolder folder;
  const std::string in = folder.file("a.xml", long_letter());
  const Outcome made = run_congvan({"make", in, "-o", folder.file("p-{p}.png"), "--ppi", "40"});
  EXPECT_EQ(made.status, 0) << made.err;
  const auto names = folder.names();
  ASSERT_GE(names.size(), 3U);
  EXPECT_EQ(names[1], "p-1.png");
  EXPECT_EQ(bytes_of(folder.file("p-2.png")).substr(1, 3), "PNG");
}

TEST(MakePng, NeedsAPlaceForThePageNumber) {
  const TemporaryFolder folder;
  const std::string in = folder.file("a.xml", long_letter());
  const Outcome made = run_congvan({"make", in, "-o", folder.file("p.png")});
  EXPECT_EQ(made.status, 2);
  EXPECT_NE(made.err.find("needs {p} where the page number goes"), made.err.npos) << made.err;
  EXPECT_EQ(folder.names(), std::vector<std::string>{"a.xml"});
}

TEST(MakePng, TakesResolutionsThatCanBeReadAndHeld) {
  const TemporaryFolder folder;
  const std::string in = folder.file("a.xml", small_letter());
  for (const char* ppi : {"5", "0", "1201", "many", "-3"}) {
    const Outcome made = run_congvan({"make", in, "-o", folder.file("p.png"), "--ppi", ppi});
    EXPECT_EQ(made.status, 2) << ppi << made.err;
  }
  EXPECT_EQ(folder.names(), std::vector<std::string>{"a.xml"});
  EXPECT_EQ(run_congvan({"make", in, "-o", folder.file("p.png"), "--ppi", "18"}).status, 0);
}

TEST(MakePng, GoesToStandardOutputToo) {
  const Outcome made = run_program(
      {.arguments = {"make", "-", "--format", "png", "--ppi", "30"}, .input = small_letter()});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(made.out.substr(1, 3), "PNG");
}

class Watched : public testing::Test {
 protected:
  ProgramRun watching(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments = {
        "make", "--watch", "--lang", "en", "--no-profile", in, "-o", folder.file("a.pdf")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return {.arguments = std::move(arguments)};
  }

  std::string words() const { return JudgedPdf(bytes_of(folder.file("a.pdf"))).words_by_poppler(); }

  TemporaryFolder folder;
  std::string in = folder.file("a.xml", small_letter());
};

TEST_F(Watched, IsMadeAgainAtEverySave) {
  RunningProgram program(watching());
  ASSERT_TRUE(program.says("Made "));
  EXPECT_NE(words().find("kiểm kê sách của thư viện"), std::string::npos);
  folder.file("a.xml", small_letter_with("kiểm kê sách của", "đóng bìa sách của"));
  ASSERT_TRUE(program.says("Made ", 2));
  EXPECT_NE(words().find("đóng bìa sách của thư viện"), std::string::npos) << words();
  const Outcome ended = program.end(SIGTERM);
  EXPECT_EQ(ended.status, 0) << ended.err;
}

TEST_F(Watched, KeepsItsLastGoodLetterWhileThereAreFaults) {
  RunningProgram program(watching());
  ASSERT_TRUE(program.says("Made "));
  const std::string good = bytes_of(folder.file("a.pdf"));
  folder.file("a.xml", small_letter_with("<subject>", "<subjekt>"));
  ASSERT_TRUE(program.says("a.xml:"));
  EXPECT_EQ(bytes_of(folder.file("a.pdf")), good);
  folder.file("a.xml", small_letter_with("30 tháng 4", "29 tháng 4"));
  ASSERT_TRUE(program.says("Made ", 2));
  EXPECT_NE(bytes_of(folder.file("a.pdf")), good);
  EXPECT_EQ(program.end(SIGINT).status, 0);
}

TEST_F(Watched, BeginsWithADescriptionThatIsBroken) {
  folder.file("a.xml", "<dispatch");
  RunningProgram program(watching());
  ASSERT_TRUE(program.says("a.xml:1"));
  folder.file("a.xml", small_letter());
  ASSERT_TRUE(program.says("Made "));
  EXPECT_EQ(program.end(SIGTERM).status, 0);
}

TEST_F(Watched, FollowsTheDataOfItsTemplate) {
  folder.file("a.xml", small_letter_with("Thư viện huyện</recipient>", "{{noi_nhan}}</recipient>"));
  const std::string rows = folder.file("rows.csv", "noi_nhan\nThư viện xã Một\n");
  RunningProgram program(watching({"--data", rows}));
  ASSERT_TRUE(program.says("Made "));
  EXPECT_NE(words().find("Thư viện xã Một"), std::string::npos) << words();
  folder.file("rows.csv", "noi_nhan\nThư viện xã Hai\n");
  ASSERT_TRUE(program.says("Made ", 2));
  EXPECT_NE(words().find("Thư viện xã Hai"), std::string::npos) << words();
  EXPECT_EQ(program.end(SIGTERM).status, 0);
}

TEST_F(Watched, NeedsFiles) {
  EXPECT_EQ(run_congvan({"make", "--watch", "-"}).status, 2);
  EXPECT_EQ(run_congvan({"make", "--watch", in, "-o", "-", "--format", "svg"}).status, 2);
}

}  // namespace
}  // namespace congvan
