#include "base/diagnostics.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

Where at(int line, int column) { return {FileName("letter.xml"), line, column}; }

TEST(Diagnostics, KeepsTheOrderInWhichFaultsWereFound) {
  Diagnostics says;
  says.error("unknown-element", at(3, 5), {{"name", "recipient"}, {"parent", "dispatch"}});
  says.warning("odd-character", at(1, 1));
  says.note("font-chosen", {});
  EXPECT_EQ(to_string(says),
            "letter.xml:3:5: error: unknown-element name=recipient parent=dispatch\n"
            "letter.xml:1:1: warning: odd-character\n"
            "note: font-chosen\n");
}

TEST(Diagnostics, CountsBySeverity) {
  Diagnostics says;
  says.warning("a", at(1, 1));
  says.warning("b", at(1, 1));
  EXPECT_FALSE(says.has_errors());
  says.error("c", at(1, 1));
  EXPECT_TRUE(says.has_errors());
  EXPECT_EQ(says.count(Severity::warning), 2U);
  EXPECT_EQ(says.count(Severity::error), 1U);
  EXPECT_EQ(says.count(Severity::note), 0U);
}

TEST(Diagnostics, OwnsItsArguments) {
  Diagnostics says;
  says.error("a", {}, {{"name", std::string("a name too long for the short string")}});
  const Diagnostic expected{
      Severity::error, "a", {}, {{"name", "a name too long for the short string"}}};
  EXPECT_EQ(says.all().at(0), expected);
}

TEST(Diagnostics, KeepsWhatIsSaidTwiceOnce) {
  Diagnostics says;
  const Where where{FileName("a.xml"), 1, 2};
  says.error("words-too-wide", where);
  says.error("words-too-wide", where);
  says.error("words-too-wide", {where.file, 1, 3});
  says.warning("words-too-wide", where);
  EXPECT_EQ(to_string(says),
            "a.xml:1:2: error: words-too-wide\n"
            "a.xml:1:3: error: words-too-wide\n"
            "a.xml:1:2: warning: words-too-wide\n");
}

}  // namespace
}  // namespace congvan
