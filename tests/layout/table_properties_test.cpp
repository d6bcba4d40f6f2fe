#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "layout/set_tables.h"

namespace congvan {
namespace {

/// Numbers that are the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed) {}
  std::size_t below(std::size_t end) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % end;
  }
  bool one_in(std::size_t times) { return below(times) == 0; }

 private:
  std::uint32_t state_;
};

/// Makes a table whose cells tile it, with spans; its words are numbered as they are read.
class TableMaker {
 public:
  explicit TableMaker(std::uint32_t seed) : dice_(seed) {}

  Table make() {
    const std::size_t columns = 1 + dice_.below(6);
    const std::size_t rows = 1 + dice_.below(60);
    table_.borders = static_cast<Borders>(dice_.below(4));
    for (std::size_t i = 0; i < columns; ++i) table_.columns.push_back(column());
    table_.head_rows = std::min(dice_.below(3), rows);
    taken_.assign(rows, std::vector<bool>(columns, false));
    for (std::size_t y = 0; y < rows; ++y) {
      table_.rows.emplace_back();
      for (std::size_t x = 0; x < columns; ++x) {
        if (!taken_[y][x]) table_.rows.back().cells.push_back(cell_at(x, y));
      }
    }
    return std::move(table_);
  }

 private:
  Column column() {
    const auto align = static_cast<ColumnAlign>(dice_.below(5));
    const std::array<Column, 3> kinds = {by_content(align),
                                         shared(1 + static_cast<int>(dice_.below(3)), align),
                                         fixed(millimetres(20), align)};
    return kinds[dice_.below(3)];
  }

  Cell cell_at(std::size_t x, std::size_t y) {
    std::size_t columns = 1 + (dice_.one_in(6) ? dice_.below(3) : 0);
    std::size_t rows = 1 + (dice_.one_in(6) ? dice_.below(dice_.one_in(8) ? 50 : 4) : 0);
    rows = std::min(rows, (y < table_.head_rows ? table_.head_rows : taken_.size()) - y);
    const auto row = taken_[y].begin() + static_cast<std::ptrdiff_t>(x);
    const auto next = std::find(row + 1, taken_[y].end(), true);
    columns = std::min(columns, static_cast<std::size_t>(next - row));
    for (std::size_t i = y; i < y + rows; ++i) {
      std::fill_n(taken_[i].begin() + static_cast<std::ptrdiff_t>(x), columns, true);
    }
    Cell made;
    made.columns = static_cast<int>(columns);
    made.rows = static_cast<int>(rows);
    made.paragraphs.push_back(words());
    if (dice_.one_in(8)) made.paragraphs.push_back(words());
    return made;
  }

  Text words() {
    std::string text = std::to_string(word_++);
    for (std::size_t left = dice_.below(dice_.one_in(20) ? 200 : 8); left > 0; --left) {
      text += ' ' + std::to_string(word_++);
    }
    return fixed_text(text);
  }

  Dice dice_;
  Table table_;
  std::vector<std::vector<bool>> taken_;
  int word_ = 0;
};

/// Whether words are the numbers from 0 on.
testing::AssertionResult counts_on(const std::string& spoken) {
  int next = 0;
  for (std::size_t at = spoken.find_first_not_of(" |"); at != std::string::npos; ++next) {
    const std::size_t end = std::min(spoken.find_first_of(" |", at), spoken.size());
    const std::string word = spoken.substr(at, end - at);
    if (word != std::to_string(next)) {
      return testing::AssertionFailure() << word << " stands where " << next << " should";
    }
    at = spoken.find_first_not_of(" |", end);
  }
  return testing::AssertionSuccess();
}

TEST(TableProperties, EveryWordIsSaidOnceInOrder) {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const MadeTable set = made(TableMaker(seed).make());
    EXPECT_EQ(set.says, "") << seed;
    EXPECT_TRUE(counts_on(all_words(set))) << seed;
  }
}

TEST(TableProperties, NoWordsLeaveTheTableOrTheirStrips) {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE(seed);
    const MadeTable set = made(TableMaker(seed).make());
    for (const auto& strip : set.set.strips) {
      const auto sides = edges(strip);
      const Length left = sides.empty() ? set.setup.left : sides.front();
      const Length right = sides.empty() ? set.setup.width - set.setup.right : sides.back();
      for (const auto& block : strip.blocks) {
        for (const auto& run : block.runs) {
          EXPECT_GE(run.x, left);
          EXPECT_LE(end_of(run), right);
          EXPECT_GT(run.baseline, Length{});
        }
      }
    }
  }
}

TEST(TableProperties, WhatMustStayTogetherFitsAPage) {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE(seed);
    const MadeTable set = made(TableMaker(seed).make());
    Length together;
    for (const auto& strip : set.set.strips) {
      if (strip.may_begin) together = strip.head < 0 ? Length{} : height_of(set.set.head);
      together += strip.before + strip.height;
      EXPECT_LE(together, set.setup.text_height());
    }
  }
}

}  // namespace
}  // namespace congvan
