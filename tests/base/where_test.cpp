#include "base/where.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

FileName file(const char* name) { return FileName(name); }

TEST(Where, IsWrittenAsEditorsReadIt) {
  EXPECT_EQ(to_string(Where{file("letter.xml"), 12, 5}), "letter.xml:12:5");
}

TEST(Where, OfAWholeFileIsItsName) {
  EXPECT_EQ(to_string(Where{file("letter.xml"), 0, 0}), "letter.xml");
}

TEST(Where, WithoutAFileIsEmpty) { EXPECT_EQ(to_string(Where{nullptr, 3, 4}), ""); }

TEST(Where, ComparesNamesNotPointers) {
  EXPECT_EQ((Where{file("a"), 1, 2}), (Where{file("a"), 1, 2}));
  EXPECT_EQ((Where{nullptr, 1, 2}), (Where{nullptr, 1, 2}));
  EXPECT_NE((Where{file("a"), 1, 2}), (Where{file("b"), 1, 2}));
  EXPECT_NE((Where{file("a"), 1, 2}), (Where{nullptr, 1, 2}));
  EXPECT_NE((Where{file("a"), 1, 2}), (Where{file("a"), 1, 3}));
  EXPECT_NE((Where{file("a"), 1, 2}), (Where{file("a"), 2, 2}));
}

}  // namespace
}  // namespace congvan
