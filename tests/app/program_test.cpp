#include <gtest/gtest.h>
#include <sys/stat.h>

#include "letters.h"
#include "run_program.h"

namespace congvan {
namespace {

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

TEST(Usage, IsMissingAVerb) {
  const Outcome outcome = run_congvan({});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err,
            "congvan: error: No verb was given.\n"
            "  hint: congvan help lists the verbs; congvan make IN.xml makes a letter.\n");
}

TEST(Usage, SuggestsTheVerbMeant) {
  EXPECT_EQ(run_congvan({"mkae", "a.xml"}).err,
            "congvan: error: There is no verb mkae, and no program congvan-mkae.\n"
            "  hint: Did you mean make?\n");
  EXPECT_EQ(run_congvan({"letter.xml"}).err,
            "congvan: error: There is no verb letter.xml, and no program congvan-letter.xml.\n"
            "  hint: Did you mean congvan make letter.xml?\n");
  EXPECT_EQ(run_congvan({"mkae"}).status, 2);
}

TEST(Usage, SuggestsTheOptionMeant) {
  const Outcome outcome = run_congvan({"make", "a.xml", "--ouput", "b", "--lang", "vi"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err,
            "congvan: lỗi: Không có tùy chọn --ouput.\n"
            "  gợi ý: Có phải ý bạn là --output?\n");
}

TEST(Usage, IsToldAsJsonToo) {
  const Outcome outcome = run_congvan({"make", "--diagnostics=json"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(
      outcome.err.starts_with("{\"schema\":1,\"severity\":\"error\","
                              "\"code\":\"missing-argument\","))
      << outcome.err;
}

TEST(Faults, OfFilesEndWithSeven) {
  EXPECT_EQ(run_congvan({"make", "/nowhere/a.xml"}).status, 7);
  EXPECT_EQ(run_congvan({"check", "/"}).status, 7);
  const Outcome outcome = run_program({.arguments = {"help"}, .output_to = "/dev/full"});
  EXPECT_EQ(outcome.status, 7);
}

TEST(Terminal, GetsNoPdf) {
  const Outcome outcome =
      run_program({.arguments = {"make", "-"}, .input = small_letter(), .on_terminal = true});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(holds(outcome.out, "PDF and PNG are not written to a terminal.")) << outcome.out;
  EXPECT_FALSE(holds(outcome.out, "%PDF"));
}

TEST(Terminal, GetsText) {
  const Outcome outcome = run_program({.arguments = {"make", "-", "--format", "txt"},
                                       .input = small_letter(),
                                       .on_terminal = true});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(holds(outcome.out, "kiểm kê sách"));
}

std::string on_terminal(std::vector<std::string> arguments,
                        std::vector<std::pair<std::string, std::string>> environment = {}) {
  arguments.insert(arguments.begin(), {"check", "/nowhere.xml"});
  return run_program({.arguments = std::move(arguments),
                      .environment = std::move(environment),
                      .on_terminal = true})
      .out;
}

TEST(Terminal, GetsColoursUnlessTheyAreNotWanted) {
  EXPECT_TRUE(holds(on_terminal({}), "\033[1;31merror\033[0m"));
  EXPECT_FALSE(holds(on_terminal({"--color", "never"}), "\033"));
  EXPECT_FALSE(holds(on_terminal({}, {{"NO_COLOR", "1"}}), "\033"));
  EXPECT_FALSE(holds(on_terminal({}, {{"TERM", "dumb"}}), "\033"));
  EXPECT_TRUE(holds(on_terminal({}, {{"NO_COLOR", ""}}), "\033"));
  EXPECT_TRUE(holds(on_terminal({"--color=always"}, {{"NO_COLOR", "1"}}), "\033"));
}

TEST(Files, GetNoColoursUnlessTheyAreWanted) {
  EXPECT_FALSE(holds(run_congvan({"check", "/nowhere.xml"}).err, "\033"));
  EXPECT_TRUE(holds(run_congvan({"check", "/nowhere.xml", "--color", "always"}).err, "\033"));
}

/// A folder with the program congvan-hello, which says its arguments and ends with status 42.
std::string hello(const TemporaryFolder& folder) {
  const std::string program =
      folder.file("congvan-hello", "#!/bin/sh\nfor word; do echo \"<$word>\"; done\nexit 42\n");
  ::chmod(program.c_str(), 0755);
  return folder.path();
}

TEST(Programs, AreVerbs) {
  const TemporaryFolder folder;
  const std::string path = hello(folder) + ":/usr/bin:/bin";
  const Outcome outcome =
      run_program({.arguments = {"--lang", "vi", "hello", "a b", "--draft", "-x"},
                   .environment = {{"PATH", path}}});
  EXPECT_EQ(outcome.status, 42);
  EXPECT_EQ(outcome.out, "<--lang>\n<vi>\n<a b>\n<--draft>\n<-x>\n");
  const Outcome help =
      run_program({.arguments = {"help", "hello"}, .environment = {{"PATH", path}}});
  EXPECT_EQ(help.out, "<--help>\n");
}

TEST(Programs, AreNotFoundByPathsOrInTheFolderOneIsIn) {
  const TemporaryFolder folder;
  hello(folder);
  EXPECT_EQ(
      run_program({.arguments = {"hello"}, .environment = {{"PATH", ":"}}, .folder = folder.path()})
          .status,
      2);
  EXPECT_EQ(run_program({.arguments = {"../hello"},
                         .environment = {{"PATH", folder.path()}},
                         .folder = folder.path()})
                .status,
            2);
}

TEST(Programs, FindFontsWhereTheyAreNotUsual) {
  const std::string program = std::string(CONGVAN_PROGRAM) + "-find-font";
  const Outcome outcome =
      run_program({.program = program, .arguments = {"No Such Family", "Liberation Serif"}});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(outcome.out.starts_with("Liberation Serif\n/")) << outcome.out;
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 5);
  EXPECT_EQ(run_program({.program = program, .arguments = {"No Such Family"}}).status, 1);
}

}  // namespace
}  // namespace congvan
