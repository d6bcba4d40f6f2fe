#include "layout/table_borders.h"

#include <utility>

namespace congvan {
namespace {

/// Draws the rules of a slice of a row.
class Ruler {
 public:
  Ruler(const TableGrid& grid, const TableColumns& columns, Length thickness, const RowSlice& slice)
      : grid_(grid), columns_(columns), thickness_(thickness), slice_(slice) {}

  void across(Length y) { across(0, grid_.columns(), y); }

  /// The lower edge of the row, but where a cell runs on into the next one.
  void lower_edge() {
    const Length y = slice_.height - thickness_ / 2;
    std::size_t begin = 0;
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
      if (!grid_.spans_row_line(slice_.row, column)) continue;
      across(begin, column, y);
      begin = column + 1;
    }
    across(begin, grid_.columns(), y);
  }

  /// Inside the edges of the table, so that nothing stands out at its corners.
  void sides() {
    down(columns_.left() + thickness_ / 2);
    down(columns_.right() - thickness_ / 2);
  }

  void between_columns() {
    for (std::size_t column = 1; column < grid_.columns(); ++column) {
      if (!grid_.spans_column_line(slice_.row, column)) down(columns_.edges[column]);
    }
  }

  std::vector<Rule> take() { return std::move(rules_); }

 private:
  void across(std::size_t begin, std::size_t end, Length y) {
    if (begin == end) return;
    rules_.push_back(level_rule(columns_.edges[begin], columns_.edges[end], y, thickness_));
  }

  void down(Length x) { rules_.push_back({x, {}, x, slice_.height, thickness_}); }

  const TableGrid& grid_;
  const TableColumns& columns_;
  Length thickness_;
  const RowSlice& slice_;
  std::vector<Rule> rules_;
};

}  // namespace

std::vector<Rule> rules_of(const Table& table, const TableGrid& grid, const TableColumns& columns,
                           Length thickness, const RowSlice& slice) {
  if (table.borders == Borders::none) return {};
  Ruler ruler(grid, columns, thickness, slice);
  const bool last = slice.row + 1 == grid.rows();
  if (slice.top) ruler.across(thickness / 2);
  if (slice.bottom && (last || table.borders != Borders::outside)) ruler.lower_edge();
  if (table.borders != Borders::rows) ruler.sides();
  if (table.borders == Borders::all) ruler.between_columns();
  return ruler.take();
}

Block rule_block(std::vector<Rule> rules) {
  Block block;
  block.name = "table";
  block.rules = std::move(rules);
  return block;
}

std::vector<Rule> top_rule(const Table& table, const TableColumns& columns, Length thickness) {
  if (table.borders != Borders::all && table.borders != Borders::rows) return {};
  return {level_rule(columns.left(), columns.right(), thickness / 2, thickness)};
}

}  // namespace congvan
