#include "campaign/name_book.h"

#include <gtest/gtest.h>

#include <string>

namespace congvan {
namespace {

TEST(NameBook, KnowsWhoseEachNameIs) {
  NameBook book;
  EXPECT_EQ(book.find(mark_of("1")), 0U);
  // Every third row has no name; rows 3001 and on want those of rows 1 and on.
  for (std::size_t row = 1; row <= 6000; ++row) {
    if (row % 3 == 0) continue;
    const std::size_t wanted = row > 3000 ? row - 3000 : row;
    EXPECT_EQ(book.take(mark_of(std::to_string(wanted)), row), row > 3000 ? wanted : 0);
  }
  for (std::size_t row = 1; row <= 6000; ++row) {
    EXPECT_EQ(book.find(mark_of(std::to_string(row))), row % 3 == 0 || row > 3000 ? 0 : row);
  }
}

TEST(NameBook, TellsApartNamesOfOneSlot) {
  NameBook book;
  EXPECT_EQ(book.take({1, 5}, 1), 0U);
  EXPECT_EQ(book.take({2, 5}, 2), 0U);
  EXPECT_EQ(book.take({1, 5 + 64}, 3), 0U);
  EXPECT_EQ(book.take({2, 5}, 4), 2U);
  EXPECT_EQ(book.find({1, 5 + 64}), 3U);
  EXPECT_EQ(book.find({3, 5}), 0U);
}

}  // namespace
}  // namespace congvan
