#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>

#include "test_fonts.h"
#include "text/font.h"
#include "text/shape.h"

namespace congvan {
namespace {

std::vector<std::uint32_t> glyphs_of(const std::string& words) {
  Diagnostics says;
  std::vector<std::uint32_t> glyphs;
  for (const Glyph& glyph : shape(fixed_text(words), {points(14)}, test_fonts(), says).glyphs) {
    glyphs.push_back(glyph.id);
  }
  return glyphs;
}

/// The names of the tables of a font file, as they stand in its directory.
std::string tables_of(const std::string& program) {
  std::string names;
  const auto count = static_cast<std::size_t>(program[5]);
  for (std::size_t i = 0; i < count; ++i) names += program.substr(12 + 16 * i, 4) + " ";
  return names;
}

TEST(Subset, HoldsOnlyTheTablesThatDraw) {
  const FontSubset made = subset(test_fonts()[Face::regular], glyphs_of("Công văn"));
  EXPECT_EQ(tables_of(made.program), "glyf head hhea hmtx loca maxp ");
}

TEST(Subset, NumbersTheGlyphsAfreshInTheOrderAsked) {
  // Glyphs keep the order they had in the font: "C" stands before "a" there.
  const std::vector<std::uint32_t> asked = glyphs_of("aCa");
  const FontSubset made = subset(test_fonts()[Face::regular], asked);
  EXPECT_EQ(made.glyphs, (std::vector<std::uint16_t>{2, 1, 2}));
}

TEST(Subset, KeepsTheMissingGlyphAsNumberZero) {
  const FontSubset made = subset(test_fonts()[Face::regular], {0, 36});
  EXPECT_EQ(made.glyphs, (std::vector<std::uint16_t>{0, 1}));
}

TEST(Subset, OfNoGlyphsIsStillAFont) {
  const FontSubset made = subset(test_fonts()[Face::regular], {});
  EXPECT_TRUE(made.glyphs.empty());
  EXPECT_GT(made.program.size(), 100U);
}

TEST(Subset, GivesAGlyphTheFontDoesNotHaveTheNumberZero) {
  EXPECT_EQ(subset(test_fonts()[Face::regular], {60000}).glyphs, (std::vector<std::uint16_t>{0}));
}

TEST(Subset, IsTheSameBytesEachTime) {
  const auto asked = glyphs_of("Độc lập - Tự do - Hạnh phúc");
  EXPECT_EQ(subset(test_fonts()[Face::bold], asked).program,
            subset(test_fonts()[Face::bold], asked).program);
}

TEST(Subset, DoesNotDependOnTheOrderAsked) {
  EXPECT_EQ(subset(test_fonts()[Face::bold], glyphs_of("Hạnh phúc")).program,
            subset(test_fonts()[Face::bold], glyphs_of("cúhp hnạH")).program);
}

TEST(Subset, IsSmall) {
  const auto asked = glyphs_of("Kế hoạch số 595/KH-BGDĐT ngày 10/4/2023 của Bộ Giáo dục");
  EXPECT_LT(subset(test_fonts()[Face::regular], asked).program.size(), 8000U);
}

/// The same font with each of its glyphs' outlines, and where they stand, overwritten.
TEST(Subset, OfABrokenFontIsAnExceptionOrAFont) {
  std::ifstream file(test_font_path(Face::regular), std::ios::binary);
  std::ostringstream whole;
  whole << file.rdbuf();
  const std::string sound = whole.str();
  const auto path = (std::filesystem::temp_directory_path() / "congvan-subset-test.ttf").string();
  const auto asked = glyphs_of("Kế hoạch");
  std::set<std::string> outcomes;
  for (std::size_t step = 1; step <= 40; ++step) {
    std::string bytes = sound;
    for (std::size_t i = 400 * step; i < bytes.size(); i += 997 * step) {
      bytes[i] = static_cast<char>(~bytes[i]);
    }
    std::ofstream(path, std::ios::binary) << bytes;
    const auto font = Font::load(path);
    if (!font) {
      outcomes.insert("refused");
      continue;
    }
    try {
      outcomes.insert(subset(*font, asked).program.empty() ? "nothing" : "font");
    } catch (const std::runtime_error&) {
      outcomes.insert("exception");
    }
  }
  std::remove(path.c_str());
  EXPECT_EQ(outcomes.count("nothing"), 0U);
  EXPECT_EQ(outcomes.count("font"), 1U);
}

}  // namespace
}  // namespace congvan
