#include <gtest/gtest.h>

#include <algorithm>

#include "letters.h"
#include "run_program.h"

namespace congvan {
namespace {

using Names = std::vector<std::string>;

Outcome make(const TemporaryFolder& folder, std::vector<std::string> arguments,
             const std::string& letter = small_letter()) {
  folder.file("letter.xml", letter);
  arguments.insert(arguments.begin(), {"make", "letter.xml"});
  return run_program({.arguments = std::move(arguments), .folder = folder.path()});
}

TEST(Make, WritesAPdfBesideTheDescription) {
  const TemporaryFolder folder;
  const Outcome outcome = make(folder, {});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out + outcome.err, "");
  EXPECT_EQ(folder.names(), (Names{"letter.pdf", "letter.xml"}));
  EXPECT_TRUE(bytes_of(folder.file("letter.pdf")).starts_with("%PDF-1.7"));
}

TEST(Make, WritesEveryFormat) {
  const TemporaryFolder folder;
  for (const char* name : {"a.svg", "a.txt", "a.places", "a.pdf"}) {
    EXPECT_EQ(make(folder, {"-o", name}).status, 0) << name;
  }
  EXPECT_NE(bytes_of(folder.file("a.svg")).find("<svg"), std::string::npos);
  EXPECT_NE(bytes_of(folder.file("a.txt")).find("kiểm kê sách"), std::string::npos);
  EXPECT_NE(bytes_of(folder.file("a.places")).find("210"), std::string::npos);
  EXPECT_TRUE(bytes_of(folder.file("a.pdf")).starts_with("%PDF-"));
}

TEST(Make, TakesTheFormatOfTheOption) {
  const TemporaryFolder folder;
  EXPECT_EQ(make(folder, {"--format", "txt"}).status, 0);
  EXPECT_EQ(folder.names(), (Names{"letter.txt", "letter.xml"}));
}

TEST(Make, ReadsStandardInputAndWritesStandardOutput) {
  const Outcome outcome = run_program({.arguments = {"make", "-"}, .input = small_letter()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(outcome.out.starts_with("%PDF-1.7"));
  const Outcome text =
      run_program({.arguments = {"make", "-", "--format=txt"}, .input = small_letter()});
  EXPECT_NE(text.out.find("kiểm kê sách"), std::string::npos);
}

TEST(Make, NamesStandardInputInComplaints) {
  const Outcome outcome =
      run_program({.arguments = {"make", "-", "--diagnostics", "short"}, .input = "<dispatch"});
  EXPECT_EQ(outcome.status, 4);
  EXPECT_TRUE(outcome.err.starts_with("<stdin>:1:")) << outcome.err;
}

TEST(Make, WritesASvgAPage) {
  const TemporaryFolder folder;
  const Outcome outcome = make(folder, {"-o", "p{p}.svg"}, long_letter());
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const Names names = folder.names();
  EXPECT_GE(names.size(), 3U);
  EXPECT_NE(std::ranges::find(names, "p1.svg"), names.end());
  EXPECT_NE(std::ranges::find(names, "p2.svg"), names.end());
}

TEST(Make, WantsAPlaceForTheNumberOfEachPage) {
  const TemporaryFolder folder;
  const Outcome outcome = make(folder, {"-o", "p.svg", "--diagnostics=json"}, long_letter());
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("\"code\":\"svg-needs-page-number\""), std::string::npos);
  EXPECT_NE(outcome.err.find("p-{p}.svg"), std::string::npos);
  EXPECT_EQ(folder.names(), Names{"letter.xml"});
}

TEST(Make, LeavesTheOldLetterWhenThereAreErrors) {
  const TemporaryFolder folder;
  folder.file("letter.pdf", "old");
  const Outcome outcome = make(folder, {}, small_letter_with("subject>", "subjekt>"));
  EXPECT_EQ(outcome.status, 4);
  EXPECT_EQ(bytes_of(folder.file("letter.pdf")), "old");
  EXPECT_EQ(folder.names(), (Names{"letter.pdf", "letter.xml"}));
}

TEST(Make, LeavesTheOldLetterAndNothingElseWhenWritingFails) {
  const TemporaryFolder folder;
  folder.file("letter.xml", small_letter());
  folder.file("letter.pdf", "old");
  const std::string within_4_kb = "ulimit -f 4; trap '' XFSZ; exec \"$0\" make letter.xml";
  const Outcome outcome = run_program({.program = "/bin/bash",
                                       .arguments = {"-c", within_4_kb, CONGVAN_PROGRAM},
                                       .folder = folder.path()});
  EXPECT_EQ(outcome.status, 7);
  EXPECT_EQ(outcome.err,
            "congvan: error: The file letter.pdf cannot be written: File too large.\n");
  EXPECT_EQ(bytes_of(folder.file("letter.pdf")), "old");
  EXPECT_EQ(folder.names(), (Names{"letter.pdf", "letter.xml"}));
}

TEST(Make, TellsOfAFullDisk) {
  const TemporaryFolder folder;
  EXPECT_EQ(make(folder, {"-o", "/dev/full"}).status, 7);
  const Outcome outcome =
      run_program({.arguments = {"make", "-"}, .input = small_letter(), .output_to = "/dev/full"});
  EXPECT_EQ(outcome.status, 7);
  EXPECT_EQ(outcome.err, "congvan: error: There is no space left to write <stdout>.\n");
}

TEST(Make, EqualRunsGiveEqualBytes) {
  const TemporaryFolder folder;
  make(folder, {"-o", "a.pdf", "--creation-timestamp", "1700000000"});
  folder.file("letter.xml", small_letter());
  const Outcome outcome = run_program({.arguments = {"make", "letter.xml", "-o", "b.pdf"},
                                       .environment = {{"SOURCE_DATE_EPOCH", "1700000000"}},
                                       .folder = folder.path()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(bytes_of(folder.file("a.pdf")), bytes_of(folder.file("b.pdf")));
  make(folder, {"-o", "c.pdf", "--creation-timestamp", "1800000000"});
  EXPECT_NE(bytes_of(folder.file("a.pdf")), bytes_of(folder.file("c.pdf")));
}

TEST(Make, DoesNotSayWhenItWasMadeUnlessTold) {
  const TemporaryFolder folder;
  make(folder, {"-o", "a.pdf"});
  EXPECT_EQ(bytes_of(folder.file("a.pdf")).find("CreateDate"), std::string::npos);
  make(folder, {"-o", "b.pdf", "--creation-timestamp", "1700000000"});
  EXPECT_NE(bytes_of(folder.file("b.pdf")).find("<xmp:CreateDate>2023-11-15T05:13:20+07:00<"),
            std::string::npos);
}

TEST(Make, WritesEveryStandard) {
  const TemporaryFolder folder;
  EXPECT_EQ(make(folder, {"-o", "2a.pdf"}).status, 0);
  EXPECT_EQ(make(folder, {"-o", "3a.pdf", "--pdf-standard", "a-3a"}).status, 0);
  EXPECT_EQ(make(folder, {"-o", "none.pdf", "--pdf-standard", "none"}).status, 0);
  const auto holds = [&](const char* name, const char* words) {
    return bytes_of(folder.file(name)).find(words) != std::string::npos;
  };
  EXPECT_TRUE(holds("2a.pdf", "pdfaid:part"));
  EXPECT_FALSE(holds("2a.pdf", "/EmbeddedFile"));
  EXPECT_TRUE(holds("3a.pdf", "/EmbeddedFile"));
  EXPECT_FALSE(holds("none.pdf", "pdfaid:part"));
}

TEST(Make, MarksADraft) {
  const TemporaryFolder folder;
  EXPECT_EQ(make(folder, {"-o", "a.places"}).status, 0);
  EXPECT_EQ(make(folder, {"-o", "b.places", "--draft"}).status, 0);
  EXPECT_EQ(bytes_of(folder.file("a.places")).find("DỰ THẢO"), std::string::npos);
  EXPECT_NE(bytes_of(folder.file("b.places")).find("DỰ THẢO"), std::string::npos);
}

TEST(Make, WritesWhatTheLetterDependsOn) {
  const TemporaryFolder folder;
  EXPECT_EQ(make(folder, {"--deps", "letter.d"}).status, 0);
  const std::string rule = bytes_of(folder.file("letter.d"));
  EXPECT_TRUE(rule.starts_with("letter.pdf: letter.xml ")) << rule;
  EXPECT_EQ(std::ranges::count(rule, ' '), 5) << rule;  // the description and four faces
  EXPECT_TRUE(rule.ends_with(".ttf\n")) << rule;
}

TEST(Make, DependsOnLayoutsOutsideTheProgram) {
  const TemporaryFolder folder;
  const TemporaryFolder layouts;
  layouts.file("cong-van.xml", bytes_of(CONGVAN_SOURCE_DIR "/layouts/cong-van.xml"));
  const Outcome outcome =
      make(folder, {"--layout-path", layouts.path(), "--deps", "-", "-o", "a.pdf"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(outcome.out.starts_with("a.pdf: letter.xml " + layouts.file("cong-van.xml") + " "))
      << outcome.out;
}

TEST(Make, TakesTheFontsOfTheFolderNamed) {
  const TemporaryFolder folder;
  const Outcome nothing_there = make(folder, {"--font-path", folder.path()});
  EXPECT_EQ(nothing_there.status, 0);
  EXPECT_NE(nothing_there.err.find("warning"), std::string::npos);
  EXPECT_EQ(make(folder, {"--font-path", folder.path(), "--fail-on-warning"}).status, 3);
  EXPECT_EQ(make(folder, {"--font-path", folder.path(), "-q"}).err, "");
}

TEST(Make, KeepsToTheRoot) {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  EXPECT_EQ(make(folder, {"--root", folder.path()}).status, 0);
  const Outcome outside = make(folder, {"--root", other.path(), "--diagnostics", "json"});
  EXPECT_EQ(outside.status, 7);
  EXPECT_NE(outside.err.find("\"code\":\"file-outside-root\""), std::string::npos);
}

TEST(Make, SaysHowLongItsStagesTook) {
  const TemporaryFolder folder;
  const Outcome outcome = make(folder, {"--timings"});
  EXPECT_EQ(outcome.out, "");
  std::string stages;
  for (std::size_t at = 0; at < outcome.err.size();) {
    const std::size_t end = outcome.err.find('\n', at);
    stages += outcome.err.substr(at, outcome.err.find(' ', at) - at) + " ";
    EXPECT_EQ(outcome.err.substr(end - 3, 3), " ms");
    at = end + 1;
  }
  EXPECT_EQ(stages, "read parse layout profile fonts dispatch pictures place paint write total ");
}

TEST(Make, SaysMoreWhenVerbose) {
  const TemporaryFolder folder;
  const Outcome outcome = make(folder, {"-v"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.err.find("note: Wrote letter.pdf"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("Face bold italic"), std::string::npos) << outcome.err;
}

}  // namespace
}  // namespace congvan
