// Each .xml of this folder and of data/examples beside the pages it makes. After a change that is
// meant: UPDATE_CASES=1 congvan_tests --gtest_filter='*Cases*', and read the difference.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "letter.h"
#include "paint/paint.h"

namespace congvan {
namespace {

class Cases : public testing::TestWithParam<std::string> {};

std::string made_of(const std::filesystem::path& description) {
  const MadeLetter made =
      make_letter(file_text(description.string()), description.filename().string());
  return to_string(made.says) + paint_places(made.pages);
}

std::vector<std::string> descriptions() {
  auto all = source_files("tests/cases", ".xml");
  for (auto& example : source_files("data/examples", ".xml")) all.push_back(std::move(example));
  return all;
}

TEST_P(Cases, MakesThePagesItAlwaysMade) {
  const std::filesystem::path description = GetParam();
  const auto expected =
      std::filesystem::path(CONGVAN_SOURCE_DIR) / "tests/cases" / description.stem().concat(".txt");
  const std::string made = made_of(description);
  if (std::getenv("UPDATE_CASES") != nullptr) {
    std::ofstream(expected, std::ios::binary) << made;
  }
  EXPECT_EQ(made, file_text(expected.string()));
}

INSTANTIATE_TEST_SUITE_P(All, Cases, testing::ValuesIn(descriptions()), [](const auto& test) {
  std::string name = std::filesystem::path(test.param).stem().string();
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
});

}  // namespace
}  // namespace congvan
