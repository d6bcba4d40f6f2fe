// Numbering, dating, sealing and registering by the real program.

#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <random>

#include "crypto/test_pki.h"
#include "pdf_judges.h"
#include "registry/register.h"
#include "seal_program/signing_desk.h"

namespace congvan {
namespace {

std::vector<Entry> entries_of(const SigningDesk& desk) {
  Diagnostics says;
  RegisterTools tools;
  tools.now = [] { return std::int64_t{1'790'000'000}; };
  tools.sha256_of = [](const std::string&) { return std::string(); };
  tools.clerk = "test";
  const auto book = open_register(desk.path("so.db"), Opening::to_read, tools, says);
  if (!book) return {};
  return book->entries({}, says).value_or(std::vector<Entry>());
}

TEST(IssueVerb, NumbersDatesSealsAndRegistersInOneRevision) {
  SigningDesk desk;
  desk.make_letter("0.pdf");
  ASSERT_EQ(desk.sign("0.pdf", "leader", "duc", "1.pdf", {"--image", "signature.png"}).status, 0);
  const Outcome said = desk.issue("1.pdf", "2.pdf");
  ASSERT_EQ(said.status, 0) << said.err;
  EXPECT_EQ(said.out, "01/SKHCN-CĐS\t2026-09-08\n");
  EXPECT_EQ(desk.bytes("2.pdf").compare(0, desk.bytes("1.pdf").size(), desk.bytes("1.pdf")), 0);
  expect_sound(desk.bytes("2.pdf"), 5);  // number, day, month and seal share a signature
  EXPECT_EQ(desk.verify("2.pdf", {"--online"}).status, 0);

  const std::vector<Entry> entries = entries_of(desk);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].state, EntryState::issued);
  EXPECT_EQ(entries[0].code, "01/SKHCN-CĐS");
  EXPECT_EQ(entries[0].date, "2026-09-08");
  EXPECT_EQ(entries[0].facts.kind, "cong-van");
  EXPECT_EQ(entries[0].facts.pages, 1);
  EXPECT_NE(entries[0].facts.subject, "");
  EXPECT_NE(entries[0].facts.recipients, "");
  EXPECT_NE(entries[0].facts.signatory, "");
  const JudgedPdf judged(desk.bytes("2.pdf"));
  EXPECT_NE(judged.xmp().find("<dispatch:code>01/SKHCN-CĐS</dispatch:code>"), std::string::npos);
  EXPECT_NE(judged.xmp().find("<dispatch:date>2026-09-08</dispatch:date>"), std::string::npos);
  EXPECT_NE(judged.said({"pdfinfo", "PDF"}).find("01/SKHCN-CĐS"), std::string::npos);
}

TEST(IssueVerb, NeverIssuesALetterTwiceNorGivesANumberTwice) {
  SigningDesk desk;
  desk.make_letter("0.pdf");
  ASSERT_EQ(desk.sign("0.pdf", "leader", "duc", "1.pdf", {"--image", "signature.png"}).status, 0);
  ASSERT_EQ(desk.issue("1.pdf", "2.pdf").status, 0);
  EXPECT_NE(desk.issue("1.pdf", "3.pdf").status, 0);
  EXPECT_NE(desk.issue("0.pdf", "3.pdf").status, 0) << "the same letter, before it was signed";
  EXPECT_NE(desk.issue("2.pdf", "3.pdf").status, 0);
  const auto names = desk.names();
  EXPECT_EQ(std::ranges::find(names, "3.pdf"), names.end());
  EXPECT_EQ(entries_of(desk).size(), 1U);
}

TEST(IssueVerb, SignsEachSlotByItselfWhereAnAgencyWantsIt) {
  SigningDesk desk;
  desk.make_letter("0.pdf");
  ASSERT_EQ(desk.issue("0.pdf", "1.pdf", {"--separate"}).status, 0);
  expect_sound(desk.bytes("1.pdf"), 4);
  const std::string all = desk.verify("1.pdf", {"--json"}).out;
  EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 4);
}

TEST(IssueVerb, KeepsTheNumberForTheLetterWhereSigningFails) {
  SigningDesk desk;
  desk.make_letter("0.pdf");
  const Outcome failed = desk.issue("0.pdf", "1.pdf", {"--time-stamp", "http://127.0.0.1:1/tsa"});
  EXPECT_EQ(failed.status, 7) << failed.err;
  const auto names = desk.names();
  EXPECT_EQ(std::ranges::find(names, "1.pdf"), names.end());
  const Outcome again = desk.issue("0.pdf", "1.pdf");
  EXPECT_EQ(again.out, "01/SKHCN-CĐS\t2026-09-08\n") << again.err;
}

TEST(IssueVerb, IsKilledAtAnyInstantAndLeavesNothingHalfDone) {
  SigningDesk desk;
  std::mt19937 random(20260908);  // NOLINT: the same kills every time
  const std::string key = test_pki().pkcs12("office");
  constexpr int letters = 12;
  for (int i = 0; i < letters; ++i) {
    const std::string from = std::to_string(i) + "-draft.pdf", to = std::to_string(i) + ".pdf";
    std::string xml = desk.bytes("open.xml");
    xml.replace(xml.find("cung cấp"), std::string("cung cấp").size(),
                "báo cáo " + std::to_string(i));
    desk.write("open" + std::to_string(i) + ".xml", xml);
    ASSERT_EQ(desk.run({"make", "open" + std::to_string(i) + ".xml", "-o", from}).status, 0);
    // Each time it may live a little longer, however fast the machine is; at last as long as it
    // wants.
    constexpr int kills = 18;
    double longest = 20'000;  // microseconds
    for (int attempt = 0; attempt <= kills; ++attempt, longest *= 1.25) {
      const std::string command =
          "cd '" + desk.path("") + "' && exec '" CONGVAN_PROGRAM "' issue " + from +
          " --register so.db --date 2026-09-08 --key '" + key +
          "' --passphrase-file pass --image seal.png -o " + to + " >/dev/null 2>&1";
      std::string shell = "/bin/sh", option = "-c", words = command;
      char* arguments[] = {shell.data(), option.data(), words.data(), nullptr};
      pid_t child = 0;
      ASSERT_EQ(::posix_spawn(&child, "/bin/sh", nullptr, nullptr, arguments, environ), 0);
      if (attempt < kills) {
        ::usleep(static_cast<useconds_t>(random() % static_cast<unsigned>(longest)));
        ::kill(child, SIGKILL);
      }
      int status = 0;
      ::waitpid(child, &status, 0);
      if (WIFEXITED(status) && WEXITSTATUS(status) == 0) break;
    }
  }
  EXPECT_EQ(desk.run({"register", "list", "so.db"}).status, 0);
  const std::vector<Entry> entries = entries_of(desk);
  std::vector<int> numbers;
  for (const Entry& entry : entries) numbers.push_back(entry.number);
  std::ranges::sort(numbers);
  for (std::size_t i = 0; i < numbers.size(); ++i) EXPECT_EQ(numbers[i], static_cast<int>(i) + 1);
  const auto names = desk.names();
  int issued = 0;
  for (const Entry& entry : entries) {
    EXPECT_TRUE(entry.state == EntryState::issued || entry.state == EntryState::voided)
        << name_of(entry.state);
    if (entry.state == EntryState::voided) {
      EXPECT_NE(entry.reason, "");
      continue;
    }
    ++issued;
    const std::string name = entry.path.substr(entry.path.rfind('/') + 1);
    EXPECT_NE(std::ranges::find(names, name), names.end()) << name;
  }
  for (int i = 0; i < letters; ++i) {
    const bool stands = std::ranges::find(names, std::to_string(i) + ".pdf") != names.end();
    const auto of_it = std::ranges::count_if(entries, [&](const Entry& entry) {
      return entry.state == EntryState::issued &&
             entry.path.ends_with("/" + std::to_string(i) + ".pdf");
    });
    EXPECT_EQ(of_it, stands ? 1 : 0) << i;
  }
  EXPECT_EQ(issued, letters);
}

}  // namespace
}  // namespace congvan
