#include "app/find_fonts.h"

#include <gtest/gtest.h>

#include "app/choose_fonts.h"
#include "run_program.h"
#include "test_fonts.h"

namespace congvan {
namespace {

/// A family whose files are called A1 or A2 and so on.
Family family(const std::string& name) {
  return {name, {{{name + "1", name + "2"}, {name + "b"}, {name + "i"}, {name + "bi"}}}};
}

void put(const TemporaryFolder& folder, const std::vector<std::string>& names) {
  for (const std::string& name : names) folder.file(name, "");
}

std::string shown(const FontSearch& search) {
  if (!search.found) return "nothing";
  std::string words = search.found->family + ":";
  for (const std::string& path : search.found->paths) {
    words += " " + path.substr(path.rfind('/') + 1);
  }
  constexpr std::string_view places[] = {" font-path", " usual-folder", " fontconfig"};
  return words + std::string(places[static_cast<std::size_t>(search.found->place)]);
}

bool any(const FontFiles&) { return true; }

TEST(FindFonts, TakesTheMostWantedFamilyOfTheUsualFolders) {
  const TemporaryFolder one;
  const TemporaryFolder other;
  put(one, {"B1", "Bb", "Bi", "Bbi"});
  put(other, {"A2", "Ab", "Ai", "Abi"});
  const FaceList list{"", {one.path(), other.path()}, {family("A"), family("B")}};
  EXPECT_EQ(shown(find_fonts(list, {}, {}, any)), "A: A2 Ab Ai Abi usual-folder");
}

TEST(FindFonts, TakesTheFoldersAskedForFirst) {
  const TemporaryFolder usual;
  const TemporaryFolder asked;
  put(usual, {"A1", "Ab", "Ai", "Abi"});
  put(asked, {"B1", "Bb", "Bi", "Bbi"});
  const FaceList list{"", {usual.path()}, {family("A"), family("B")}};
  EXPECT_EQ(shown(find_fonts(list, {"/nowhere", asked.path()}, {}, any)),
            "B: B1 Bb Bi Bbi font-path");
}

TEST(FindFonts, PassesOverAFamilyThatLacksAFaceOrIsNotAccepted) {
  const TemporaryFolder folder;
  put(folder, {"A1", "Ab", "Ai", "B1", "Bb", "Bi", "Bbi", "C2", "Cb", "Ci", "Cbi"});
  const FaceList list{"", {folder.path()}, {family("A"), family("B"), family("C")}};
  const auto not_b = [](const FontFiles& files) { return files.family != "B"; };
  const FontSearch search = find_fonts(list, {}, {}, not_b);
  EXPECT_EQ(shown(search), "C: C2 Cb Ci Cbi usual-folder");
  EXPECT_EQ(search.missed, (std::vector<std::string>{folder.file("Abi"), folder.file("C1")}));
}

TEST(FindFonts, LooksInTheHomeFolder) {
  const TemporaryFolder home;
  put(home, {"A1", "Ab", "Ai", "Abi"});
  Environment environment;
  environment.home = home.path().substr(0, home.path().rfind('/'));
  const FaceList list{"", {"~" + home.path().substr(home.path().rfind('/'))}, {family("A")}};
  EXPECT_EQ(shown(find_fonts(list, {}, environment, any)), "A: A1 Ab Ai Abi usual-folder");
}

TEST(FindFonts, FindsNothingWhereThereIsNothing) {
  const FaceList list{"", {"/nowhere"}, {family("No Such Family")}};
  const FontSearch search = find_fonts(list, {}, {}, any);
  EXPECT_EQ(shown(search), "nothing");
  EXPECT_EQ(search.missed, std::vector<std::string>{"/nowhere"});
}

TEST(FindFonts, AsksFontconfigLast) {
  const std::string program = CONGVAN_PROGRAM;
  Environment environment;
  environment.path = program.substr(0, program.rfind('/'));
  const FaceList list{"", {"/nowhere"}, {family("No Such Family"), family("Liberation Serif")}};
  EXPECT_EQ(shown(find_fonts(list, {}, environment, any)),
            "Liberation Serif: LiberationSerif-Regular.ttf LiberationSerif-Bold.ttf "
            "LiberationSerif-Italic.ttf LiberationSerif-BoldItalic.ttf fontconfig");
}

TEST(Faces, OfTheProgramAreWholeFamilies) {
  const FaceList list = own_faces();
  ASSERT_FALSE(list.families.empty());
  EXPECT_EQ(list.families.front().name, "Times New Roman");
  EXPECT_FALSE(list.folders.empty());
  EXPECT_FALSE(list.needs.empty());
  for (const Family& one : list.families) {
    for (const auto& files : one.files) EXPECT_FALSE(files.empty()) << one.name;
  }
}

TEST(ChooseFonts, WarnsOfAFolderWithBrokenFonts) {
  const TemporaryFolder folder;
  put(folder, {"LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf",
               "LiberationSerif-Italic.ttf", "LiberationSerif-BoldItalic.ttf"});
  Request request;
  request.font_paths = {folder.path()};
  Diagnostics says;
  EXPECT_TRUE(choose_fonts(request, {}, says));
  EXPECT_EQ(to_string(says),
            "warning: font-not-usable file=" + folder.file("LiberationSerif-Regular.ttf") +
                " family=Liberation Serif\n"
                "warning: no-font-in-font-path folder=" +
                folder.path() + " family=Liberation Serif\n");
}

TEST(ChooseFonts, TakesTheFolderAskedFor) {
  const std::string path = test_font_path(Face::regular);
  Request request;
  request.font_paths = {path.substr(0, path.rfind('/'))};
  Diagnostics says;
  const auto chosen = choose_fonts(request, {}, says);
  ASSERT_TRUE(chosen);
  EXPECT_EQ(chosen->files.place, FontPlace::font_path);
  EXPECT_EQ(chosen->files.paths[0], path);
  EXPECT_EQ(to_string(says), "");
}

}  // namespace
}  // namespace congvan
