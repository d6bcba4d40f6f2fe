#include "layout/preferences.h"

#include <gtest/gtest.h>

#include "letter.h"

namespace congvan {
namespace {

std::string shown(const Setting& setting) {
  return decimal(setting.least, 3) + " " + decimal(setting.value, 3) + " " +
         decimal(setting.most, 3);
}

struct Preferred {
  std::string setting;
  std::string said;
};

Preferred preferred(const Preference& wish) {
  Layout layout = test_layout("cong-van");
  Diagnostics says;
  prefer(layout, {wish}, says);
  return {shown(layout.setting(wish.name)), to_string(says)};
}

TEST(Prefer, FixesAValue) {
  EXPECT_EQ(preferred({"body-size", 13.5, {}, {}, {}}).setting, "13.5 13.5 13.5");
}

TEST(Prefer, NarrowsARangeAndMovesTheValueIntoIt) {
  EXPECT_EQ(preferred({"margin-left", {}, 31, 34, {}}).setting, "31 31 34");
  EXPECT_EQ(preferred({"margin-left", {}, 31, {}, {}}).setting, "31 31 35");
  EXPECT_EQ(preferred({"body-size", {}, {}, 13, {}}).setting, "13 13 13");
}

TEST(Prefer, KeepsTheLaw) {
  const Preferred small = preferred({"body-size", 12, {}, {}, {}});
  EXPECT_EQ(small.setting, "13 14 14");
  EXPECT_TRUE(small.said.find("setting-out-of-range name=body-size value=12 least=13 most=14 "
                              "unit= pt clause=Phụ lục I") != std::string::npos)
      << small.said;
  const Preferred wide = preferred({"margin-left", {}, 20, 40, {}});
  EXPECT_EQ(wide.setting, "30 30 35");
  EXPECT_TRUE(wide.said.find("value=20") != std::string::npos) << wide.said;
  EXPECT_TRUE(wide.said.find("value=40") != std::string::npos) << wide.said;
}

TEST(Prefer, LeavesOtherSettingsAlone) {
  Layout layout = test_layout("cong-van");
  Diagnostics says;
  prefer(layout, {{"indent", 12.7, {}, {}, {}}, {"no-such", 1, {}, {}, {}}}, says);
  EXPECT_EQ(shown(layout.setting("indent")), "12.7 12.7 12.7");
  EXPECT_EQ(shown(layout.setting("margin-top")),
            shown(test_layout("cong-van").setting("margin-top")));
  EXPECT_EQ(to_string(says), "");
}

}  // namespace
}  // namespace congvan
