#include "text/font.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "test_fonts.h"

namespace congvan {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// A file that is gone when the test is.
class ScratchFile {
 public:
  explicit ScratchFile(const std::string& bytes)
      : path_((std::filesystem::temp_directory_path() /
               ("congvan-font-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".ttf"))
                  .string()) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~ScratchFile() { std::remove(path_.c_str()); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

bool loads(const std::string& bytes) { return Font::load(ScratchFile(bytes).path()).has_value(); }

/// Where the table called `tag` begins in the font file `bytes`.
std::size_t place_of_table(const std::string& bytes, const std::string& tag) {
  const std::size_t entry = bytes.find(tag) + 8;
  std::size_t place = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    place = place << 8U | static_cast<unsigned char>(bytes[entry + i]);
  }
  return place;
}

std::string regular_bytes() { return bytes_of(test_font_path(Face::regular)); }

std::string to_string(const FaceMetrics& m) {
  std::ostringstream out;
  out << m.ascent << ' ' << m.descent << ' ' << m.line_gap << " cap " << m.cap_height << " box";
  for (const int edge : m.box) out << ' ' << edge;
  out << " slant " << m.italic_angle << " underline " << m.underline_position << ' '
      << m.underline_thickness;
  return out.str();
}

TEST(Font, ReadsTheMetricsOfAFace) {
  EXPECT_EQ(to_string(test_fonts()[Face::regular].metrics()),
            "891 -216 42 cap 655 box -544 -303 1278 981 slant 0 underline -60 49");
  EXPECT_EQ(to_string(test_fonts()[Face::italic].metrics()),
            "891 -216 42 cap 655 box -544 -303 1287 981 slant -16.333 underline -60 49");
}

TEST(Font, ReadsThePostscriptNames) {
  EXPECT_EQ(test_fonts()[Face::regular].postscript_name(), "LiberationSerif");
  EXPECT_EQ(test_fonts()[Face::bold].postscript_name(), "LiberationSerif-Bold");
  EXPECT_EQ(test_fonts()[Face::italic].postscript_name(), "LiberationSerif-Italic");
  EXPECT_EQ(test_fonts()[Face::bold_italic].postscript_name(), "LiberationSerif-BoldItalic");
}

TEST(Font, KnowsItsPath) { EXPECT_EQ(test_fonts()[Face::bold].path(), test_font_path(Face::bold)); }

TEST(Font, KnowsWhichCharactersItHas) {
  EXPECT_TRUE(test_fonts()[Face::regular].has(U'ữ'));
  EXPECT_FALSE(test_fonts()[Face::regular].has(U'漢'));
}

TEST(Font, GivesAdvancesInThousandths) {
  EXPECT_EQ(test_fonts()[Face::regular].advance(3), 250);  // the space
  EXPECT_EQ(test_fonts()[Face::regular].advance(65535), 0);
}

TEST(Font, PutsTheFaceOfBoldAndItalicTogether) {
  EXPECT_EQ(face_of(false, false), Face::regular);
  EXPECT_EQ(face_of(true, false), Face::bold);
  EXPECT_EQ(face_of(false, true), Face::italic);
  EXPECT_EQ(face_of(true, true), Face::bold_italic);
}

TEST(Font, ObeysTheRightsThatTheFontStates) {
  const auto may_embed = [](int rights) {
    std::string bytes = regular_bytes();
    const std::size_t place = place_of_table(bytes, "OS/2") + 8;
    bytes[place] = static_cast<char>(rights >> 8);
    bytes[place + 1] = static_cast<char>(rights & 0xFF);
    const ScratchFile file(bytes);
    return Font::load(file.path())->may_embed();
  };
  EXPECT_TRUE(may_embed(0x0000));   // installable
  EXPECT_TRUE(may_embed(0x0008));   // editable
  EXPECT_TRUE(may_embed(0x0004));   // preview and print
  EXPECT_TRUE(may_embed(0x000A));   // restricted or editable: the mildest holds
  EXPECT_FALSE(may_embed(0x0002));  // restricted
  EXPECT_FALSE(may_embed(0x0108));  // not to be subset
  EXPECT_FALSE(may_embed(0x0208));  // bitmaps only
}

TEST(Font, IsNothingWithoutAFile) {
  EXPECT_FALSE(Font::load("/nonexistent/times.ttf"));
  EXPECT_FALSE(Font::load(std::filesystem::temp_directory_path().string()));
}

TEST(Font, IsNothingOfBytesThatAreNoFont) {
  EXPECT_FALSE(loads(""));
  EXPECT_FALSE(loads("congvan"));
  EXPECT_FALSE(loads(std::string(4096, '\0')));
  EXPECT_FALSE(loads(std::string("OTTO") + std::string(4096, '\0')));
}

TEST(Font, IsNothingOfAFontCutShort) {
  EXPECT_FALSE(loads(regular_bytes().substr(0, 200)));
  EXPECT_FALSE(loads(regular_bytes().substr(0, 2000)));
}

TEST(Font, IsNothingWithoutUnitsOfTheEm) {
  std::string bytes = regular_bytes();
  const std::size_t place = place_of_table(bytes, "head") + 18;
  bytes[place] = bytes[place + 1] = '\0';
  EXPECT_FALSE(loads(bytes));
}

TEST(Font, IsNothingWithoutGlyphs) {
  std::string bytes = regular_bytes();
  const std::size_t place = place_of_table(bytes, "maxp") + 4;
  bytes[place] = bytes[place + 1] = '\0';
  EXPECT_FALSE(loads(bytes));
}

TEST(Font, IsNothingWithoutTrueTypeOutlines) {
  std::string bytes = regular_bytes();
  bytes.replace(bytes.find("glyf"), 4, "CFF ");
  EXPECT_FALSE(loads(bytes));
}

TEST(Font, SurvivesAnyByteBeingWrongInItsHead) {
  // The directory and the small tables that loading reads; nothing may crash, whatever is loaded.
  const std::string sound = regular_bytes();
  int loaded = 0;
  for (std::size_t i = 0; i < 300; i += 3) {
    std::string bytes = sound.substr(0, 60000);
    bytes[i] = static_cast<char>(~bytes[i]);
    const ScratchFile file(bytes);
    const auto font = Font::load(file.path());
    if (font && font->advance(36) > 0) ++loaded;
  }
  EXPECT_LT(loaded, 100);
}

}  // namespace
}  // namespace congvan
