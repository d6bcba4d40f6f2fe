#include "text/fold_case.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

TEST(FoldCase, MakesOneOfWhatDisksMayTakeForOne) {
  EXPECT_EQ(folded_case(""), "");
  EXPECT_EQ(folded_case("Report [1]-Z.PDF"), "report [1]-z.pdf");
  EXPECT_EQ(folded_case("ĐẶNG"), "đặng");
  EXPECT_EQ(folded_case("a\u0302\u0301"), folded_case("\u1EA4"));
  EXPECT_EQ(folded_case("com\u00B9"), "com1");
  EXPECT_EQ(folded_case("Straße"), "strasse");
}

TEST(FoldCase, TakesAnyBytes) { EXPECT_EQ(folded_case("A\xFFĐ"), "a\xFFđ"); }

}  // namespace
}  // namespace congvan
