// Each .xml of this folder is broken or hostile; the .txt beside it is what its writer is told, in
// both languages. After a change that is meant: UPDATE_CASES=1 congvan_tests
// --gtest_filter='*Hostile*', and read the difference.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/report.h"
#include "letter.h"

namespace congvan {
namespace {

class Hostile : public testing::TestWithParam<std::string> {};

std::string told(const std::filesystem::path& description, Language language) {
  const std::string text = file_text(description.string());
  const std::string name = description.filename().string();
  const MadeLetter made = make_letter(text, name);
  EXPECT_TRUE(made.says.has_errors()) << "nothing wrong was found";
  Manner manner;
  manner.language = language;
  return report(made.says.all(), Sources{{{name, text}}}, own_catalogue(), manner);
}

TEST_P(Hostile, TellsItsWriterWhatIsWrong) {
  const std::filesystem::path description = GetParam();
  auto expected = description;
  expected.replace_extension(".txt");
  const std::string made =
      told(description, Language::vi) + "----\n" + told(description, Language::en);
  if (std::getenv("UPDATE_CASES") != nullptr) {
    std::ofstream(expected, std::ios::binary) << made;
  }
  EXPECT_EQ(made, file_text(expected.string()));
}

INSTANTIATE_TEST_SUITE_P(All, Hostile, testing::ValuesIn(source_files("tests/hostile", ".xml")),
                         [](const auto& test) {
                           std::string name = std::filesystem::path(test.param).stem().string();
                           for (char& c : name) c = c == '-' ? '_' : c;
                           return name;
                         });

}  // namespace
}  // namespace congvan
