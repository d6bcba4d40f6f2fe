#include "app/options.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "app/completions.h"
#include "app/exit_status.h"
#include "app/help.h"
#include "app/man_page.h"
#include "run_program.h"

namespace congvan {
namespace {

/// Its words as they are read: in a table of Markdown a bar is written `\|`.
std::string manual() {
  std::string words = bytes_of(CONGVAN_SOURCE_DIR "/docs/command-line.md");
  for (auto i = words.find("\\|"); i != std::string::npos; i = words.find("\\|", i)) {
    words.erase(i, 1);
  }
  return words;
}

/// `--font-path` as roff writes it.
std::string in_roff(std::string words) {
  for (std::size_t i = words.find('-'); i != std::string::npos; i = words.find('-', i + 2)) {
    words.insert(i, "\\");
  }
  return words;
}

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

TEST(Options, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  std::set<char> letters;
  for (const Option& option : all_options()) {
    EXPECT_TRUE(names.insert(option.name).second) << option.name;
    if (option.letter != 0) {
      EXPECT_TRUE(letters.insert(option.letter).second) << option.letter;
    }
  }
}

TEST(Options, NameOnlyVerbsThatExist) {
  for (const Option& option : all_options()) {
    for (const std::string_view verb : words_of(option.verbs)) {
      EXPECT_NE(find_verb(verb), nullptr) << option.name << " " << verb;
    }
  }
}

TEST(Options, SpeakBothLanguages) {
  for (const Option& option : all_options()) {
    EXPECT_FALSE(option.help.vi.empty() || option.help.en.empty()) << option.name;
    EXPECT_NE(option.help.vi, option.help.en) << option.name;
    EXPECT_EQ(option.value.vi.empty(), option.value.en.empty()) << option.name;
  }
  for (const Verb& verb : all_verbs()) {
    EXPECT_FALSE(verb.summary.vi.empty() || verb.summary.en.empty()) << verb.name;
    EXPECT_FALSE(verb.details.vi.empty() || verb.details.en.empty()) << verb.name;
  }
}

TEST(Options, HelpOffersEveryVerb) {
  std::string names;
  for (const Verb& verb : all_verbs()) names += std::string(verb.name) + " ";
  EXPECT_EQ(std::string(find_verb("help")->choices) + " ", names);
}

TEST(Options, AreAllInTheManPage) {
  for (const Language language : {Language::vi, Language::en}) {
    const std::string page = man_page(language);
    for (const Option& option : all_options()) {
      EXPECT_TRUE(holds(page, in_roff("--" + std::string(option.name)))) << option.name;
    }
    for (const Verb& verb : all_verbs()) {
      EXPECT_TRUE(holds(page, "\\fBcongvan " + std::string(verb.name) + "\\fR")) << verb.name;
    }
    for (const ExitStatus& status : all_exit_statuses()) {
      EXPECT_TRUE(holds(page, "\\fB" + std::to_string(status.number) + "\\fR"));
    }
  }
}

TEST(Options, AreAllCompletedByEveryShell) {
  for (const Language language : {Language::vi, Language::en}) {
    for (const Option& option : all_options()) {
      const std::string name(option.name);
      EXPECT_TRUE(holds(completions("bash", language), "--" + name)) << name;
      EXPECT_TRUE(holds(completions("zsh", language), "--" + name + "[")) << name;
      EXPECT_TRUE(holds(completions("fish", language), " -l " + name + " ")) << name;
    }
  }
}

TEST(Options, AreAllInTheirVerbsHelp) {
  for (const Verb& verb : all_verbs()) {
    for (const Option& option : options_of(verb.name)) {
      for (const Language language : {Language::vi, Language::en}) {
        EXPECT_TRUE(holds(help(verb, language), "  " + spelled(option, language)))
            << verb.name << " " << option.name;
      }
    }
  }
}

TEST(Options, AreAllInTheManual) {
  const std::string page = manual();
  for (const Option& option : all_options()) {
    EXPECT_TRUE(holds(page, "`" + spelled(option, Language::vi) + "`")) << option.name;
    EXPECT_TRUE(holds(page, std::string(option.help.vi))) << option.name;
    EXPECT_TRUE(holds(page, std::string(option.help.en))) << option.name;
    for (const std::string_view choice : words_of(option.choices)) {
      EXPECT_TRUE(holds(page, std::string(choice))) << option.name << " " << choice;
    }
  }
}

TEST(Options, VerbsAreAllInTheManual) {
  const std::string page = manual();
  for (const Verb& verb : all_verbs()) {
    EXPECT_TRUE(holds(page, "`congvan " + std::string(verb.name))) << verb.name;
    EXPECT_TRUE(holds(page, std::string(verb.summary.vi))) << verb.name;
    EXPECT_TRUE(holds(page, std::string(verb.summary.en))) << verb.name;
  }
}

TEST(ExitStatus, IsNeverRenumbered) {
  std::string numbers;
  for (const ExitStatus& status : all_exit_statuses()) {
    numbers += std::to_string(status.number) + " " + std::string(status.meaning.en) + "\n";
  }
  EXPECT_EQ(numbers,
            "0 Done, no errors.\n"
            "1 Not used (left to the shell).\n"
            "2 The command line is wrong.\n"
            "3 There were warnings, and --fail-on-warning was given.\n"
            "4 The description, or the PDF that was given, has errors.\n"
            "5 A template or its data has errors, or the register refuses.\n"
            "6 The page cannot be set within the decree's rules.\n"
            "7 A file cannot be read or written, or a key, a token or a server cannot be used.\n"
            "8 A font or a glyph is missing.\n"
            "9 A campaign is finished, but some rows were faulty.\n"
            "10 A fault of the program itself; please report it.\n"
            "11 Signatures are intact, but it is not known whether to trust who signed "
            "(verify).\n"
            "12 A signature is broken (verify).\n"
            "13 The letter is not signed (verify).\n");
}

TEST(ExitStatus, IsInTheManual) {
  const std::string page = manual();
  for (const ExitStatus& status : all_exit_statuses()) {
    EXPECT_TRUE(holds(page, "| " + std::to_string(status.number) + " | " +
                                std::string(status.meaning.vi) + " | " +
                                std::string(status.meaning.en) + " |"))
        << status.number;
  }
}

}  // namespace
}  // namespace congvan
