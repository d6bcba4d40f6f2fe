#include "layout/table_grid.h"

#include <algorithm>

namespace congvan {

TableGrid::TableGrid(const Table& table)
    : rows_(table.rows.size()),
      columns_(table.columns.size()),
      covering_(rows_ * columns_, nothing) {
  cells_.reserve(covering_.size());
  for (std::size_t row = 0; row < rows_; ++row) {
    std::size_t column = 0;
    for (const Cell& cell : table.rows[row].cells) {
      while (column < columns_ && at(row, column) != nothing) ++column;
      if (column == columns_) break;
      place(cell, row, column);
      column = cells_.back().end_column();
    }
  }
}

void TableGrid::place(const Cell& cell, std::size_t row, std::size_t column) {
  PlacedCell placed{&cell, row, column, 1, 1};
  const auto wanted_columns = static_cast<std::size_t>(std::max(cell.columns, 1));
  const auto wanted_rows = static_cast<std::size_t>(std::max(cell.rows, 1));
  while (placed.columns < wanted_columns && placed.end_column() < columns_ &&
         at(row, placed.end_column()) == nothing) {
    ++placed.columns;
  }
  placed.rows = std::min(wanted_rows, rows_ - row);
  const auto index = static_cast<std::uint32_t>(cells_.size());
  for (std::size_t i = row; i < placed.end_row(); ++i) {
    const auto first = covering_.begin() + static_cast<std::ptrdiff_t>(i * columns_ + column);
    std::fill_n(first, placed.columns, index);
  }
  cells_.push_back(placed);
}

}  // namespace congvan
