#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dispatch/dispatch.h"

namespace congvan {

/// A cell at its place among the rows and columns of its table.
struct PlacedCell {
  const Cell* cell = nullptr;
  std::size_t row = 0, column = 0;
  std::size_t rows = 1, columns = 1;

  std::size_t end_row() const { return row + rows; }
  std::size_t end_column() const { return column + columns; }
};

/// Which cell covers which place of a table.
class TableGrid {
 public:
  static constexpr std::uint32_t nothing = UINT32_MAX;

  /// What of a span would leave the table, or lie upon another cell, is taken off.
  explicit TableGrid(const Table& table);

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  /// Row by row, as they are read.
  const std::vector<PlacedCell>& cells() const { return cells_; }
  /// Index of the cell that covers a place, or `nothing`.
  std::uint32_t at(std::size_t row, std::size_t column) const {
    return covering_[row * columns_ + column];
  }
  /// Whether a cell reaches over the line between two columns, within a row.
  bool spans_column_line(std::size_t row, std::size_t column) const {
    return at(row, column) != nothing && at(row, column) == at(row, column - 1);
  }
  /// Whether a cell reaches over the line below a row, within a column.
  bool spans_row_line(std::size_t row, std::size_t column) const {
    return row + 1 < rows_ && at(row, column) != nothing && at(row, column) == at(row + 1, column);
  }

 private:
  void place(const Cell& cell, std::size_t row, std::size_t column);

  std::size_t rows_;
  std::size_t columns_;
  std::vector<PlacedCell> cells_;
  std::vector<std::uint32_t> covering_;
};

}  // namespace congvan
