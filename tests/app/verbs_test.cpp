#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <sys/stat.h>

#include <sstream>

#include "letters.h"
#include "run_program.h"

namespace congvan {
namespace {

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

Outcome check(const std::string& letter, std::vector<std::string> arguments = {}) {
  arguments.insert(arguments.begin(), {"check", "-"});
  return run_program({.arguments = std::move(arguments), .input = letter});
}

TEST(Check, IsSilentAboutASoundLetter) {
  const Outcome outcome = check(small_letter());
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out + outcome.err, "");
}

TEST(Check, FindsEveryFault) {
  const Outcome outcome = check(small_letter_with("<subject>", "<sujet>x</sujet><foo/><subject>"),
                                {"--diagnostics", "json"});
  EXPECT_EQ(outcome.status, 4);
  EXPECT_EQ(outcome.out, "");
  std::istringstream lines(outcome.err);
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    rapidjson::Document object;
    ASSERT_FALSE(object.Parse(line.c_str()).HasParseError()) << line;
    EXPECT_EQ(object["schema"].GetInt(), 1);
    EXPECT_STREQ(object["severity"].GetString(), "error");
    EXPECT_STREQ(object["file"].GetString(), "<stdin>");
    EXPECT_EQ(object["line"].GetInt(), 9);
  }
  EXPECT_GE(count, 2);
}

TEST(Check, FindsAGlyphThatIsMissing) {
  const Outcome outcome = check(small_letter_with("Thư viện huyện kiểm", "\U00010384 huyện"));
  EXPECT_EQ(outcome.status, 8) << outcome.err;
}

TEST(Check, NamesTheKindMeant) {
  const Outcome outcome = check(small_letter_with("\"cong-van\"", "\"cong-vna\""));
  EXPECT_EQ(outcome.status, 4);
  EXPECT_TRUE(holds(outcome.err, "hint: Did you mean cong-van?")) << outcome.err;
  const Outcome base = check(small_letter_with("\"cong-van\"", "\"decree-30\""));
  EXPECT_EQ(base.status, 4);
  const Outcome outside = check(small_letter_with("\"cong-van\"", "\"../layouts/cong-van\""));
  EXPECT_EQ(outside.status, 4);
}

TEST(Check, SpeaksTheLanguageOfTheEnvironment) {
  const auto spoken = [](const char* name, const char* value) {
    return run_program({.arguments = {"check", "/nowhere.xml"},
                        .environment = {{"LC_ALL", ""}, {name, value}}})
        .err;
  };
  EXPECT_TRUE(spoken("LANG", "vi_VN.UTF-8").starts_with("congvan: lỗi: Không có tệp"));
  EXPECT_TRUE(spoken("LC_MESSAGES", "vi").starts_with("congvan: lỗi: "));
  EXPECT_TRUE(spoken("LANG", "de_DE.UTF-8").starts_with("congvan: error: There is no file"));
  EXPECT_TRUE(spoken("LC_ALL", "C").starts_with("congvan: error: "));
}

TEST(Check, RefusesAFileThatIsTooLarge) {
  std::string letter = small_letter();
  letter.insert(letter.find("<closing>"), std::string(std::size_t{17} << 20, ' '));
  EXPECT_EQ(check(letter).status, 4);
}

TEST(Kinds, GivesALineEachAndNoBases) {
  const Outcome outcome = run_congvan({"kinds"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "\ncong-van\t\tCông văn\n")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "\nquyet-dinh\tQĐ\tQuyết định\n")) << outcome.out;
  EXPECT_FALSE(holds(outcome.out, "decree-30"));
}

TEST(Kinds, KnowsTheLayoutsOfTheFolderNamed) {
  const TemporaryFolder folder;
  std::string layout = bytes_of(CONGVAN_SOURCE_DIR "/layouts/cong-van.xml");
  for (const auto& [piece, other] :
       {std::pair<std::string, std::string>{"name=\"cong-van\"", "name=\"thu-moi\""},
        {"title=\"Công văn\"", "title=\"Thư mời\""}}) {
    layout.replace(layout.find(piece), piece.size(), other);
  }
  folder.file("thu-moi.xml", layout);
  const Outcome outcome = run_congvan({"kinds", "--layout-path", folder.path()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(holds(outcome.out, "\nthu-moi\t\tThư mời\n")) << outcome.out;
  EXPECT_EQ(run_congvan({"kinds", "--layout-path", "/nowhere"}).status, 7);
}

TEST(Verbs, ALayoutBearsTheNameOfItsFile) {
  const TemporaryFolder folder;
  folder.file("other.xml", "<layout name='cong-van' base='cong-van' title='X'/>");
  const Outcome outcome = run_congvan({"kinds", "--layout-path", folder.path()});
  EXPECT_EQ(outcome.status, 6);
  EXPECT_NE(outcome.err.find("other.xml bears the name “cong-van”"), std::string::npos)
      << outcome.err;
}

TEST(Verbs, ABaseIsNoKind) {
  const TemporaryFolder folder;
  const std::string letter =
      folder.file("a.xml",
                  "<dispatch version='1' kind='decree-30'><issuer><name>A</name></issuer>"
                  "<body><opening>B</opening></body></dispatch>");
  const Outcome outcome = run_congvan({"check", letter, "--diagnostics", "short"});
  EXPECT_EQ(outcome.status, 4);
  EXPECT_NE(outcome.err.find("There is no kind of document “decree-30”"), std::string::npos);
  EXPECT_EQ(outcome.err.find("Did you mean"), std::string::npos);
}

TEST(Fonts, NamesEachFaceAndItsFile) {
  const Outcome outcome = run_congvan({"fonts"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  std::istringstream lines(outcome.out);
  std::string faces;
  for (std::string line; std::getline(lines, line);) faces += line.substr(0, line.find('\t')) + ";";
  EXPECT_EQ(faces, "regular;bold;italic;bold italic;");
}

TEST(Fonts, SaysWhatWasMissedWhenVerbose) {
  const Outcome outcome = run_congvan({"fonts", "-v", "--font-path", "/nowhere"});
  EXPECT_TRUE(holds(outcome.err, "There is no /nowhere/")) << outcome.err;
}

TEST(Schema, IsTheFileOfTheTree) {
  const Outcome outcome = run_congvan({"schema"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, bytes_of(CONGVAN_SOURCE_DIR "/data/dispatch.xsd"));
  EXPECT_EQ(run_congvan({"schema", "dispatch"}).out, outcome.out);
  EXPECT_EQ(run_congvan({"schema", "profile"}).out,
            bytes_of(CONGVAN_SOURCE_DIR "/data/profile.xsd"));
  const Outcome other = run_congvan({"schema", "profil"});
  EXPECT_EQ(other.status, 2);
  EXPECT_TRUE(holds(other.err, "Did you mean profile?")) << other.err;
}

TEST(Help, IsThereForAllAndForEach) {
  const Outcome all = run_congvan({"help"});
  EXPECT_EQ(all.status, 0);
  EXPECT_TRUE(holds(all.out, "\nVerbs:\n"));
  EXPECT_EQ(run_congvan({"--help"}).out, all.out);
  EXPECT_EQ(run_congvan({"-h"}).out, all.out);
  for (const char* verb :
       {"make", "check", "kinds", "new", "fonts", "schema", "completions", "help"}) {
    const Outcome one = run_congvan({"help", verb});
    EXPECT_TRUE(one.out.starts_with(std::string("congvan ") + verb)) << one.out;
    EXPECT_EQ(run_congvan({verb, "--help"}).out, one.out);
  }
  EXPECT_TRUE(holds(run_congvan({"help", "--lang", "vi"}).out, "\nLệnh:\n"));
  EXPECT_TRUE(holds(run_congvan({"help", "--man"}).out, ".TH CONGVAN 1"));
}

TEST(Completions, AreThoseOfTheShell) {
  EXPECT_TRUE(holds(run_congvan({"completions", "bash"}).out, "complete -F _congvan congvan"));
  EXPECT_TRUE(run_congvan({"completions", "zsh"}).out.starts_with("#compdef congvan\n"));
  EXPECT_TRUE(holds(run_congvan({"completions", "fish"}).out, "complete -c congvan -f\n"));
}

TEST(Completions, AreGoodBash) {
  const TemporaryFolder folder;
  const std::string script = folder.file("c.sh", run_congvan({"completions", "bash"}).out +
                                                     "COMP_WORDS=(congvan make --fo)\n"
                                                     "COMP_CWORD=2\n"
                                                     "_congvan\n"
                                                     "echo \"${COMPREPLY[@]}\"\n"
                                                     "COMP_WORDS=(congvan make --lang v)\n"
                                                     "COMP_CWORD=3\n"
                                                     "_congvan\n"
                                                     "echo \"${COMPREPLY[@]}\"\n"
                                                     "COMP_WORDS=(congvan ch)\n"
                                                     "COMP_CWORD=1\n"
                                                     "_congvan\n"
                                                     "echo \"${COMPREPLY[@]}\"\n");
  const Outcome outcome = run_program({.program = "/bin/bash", .arguments = {script}});
  EXPECT_EQ(outcome.out, "--format --font-path\nvi\ncheck\n") << outcome.err;
}

TEST(Version, IsThatOfTheProject) {
  EXPECT_EQ(run_congvan({"--version"}).out, "congvan " CONGVAN_VERSION "\n");
}

}  // namespace
}  // namespace congvan
