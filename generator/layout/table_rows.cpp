#include "layout/table_rows.h"

#include <algorithm>
#include <utility>

namespace congvan {
namespace {

/// Stacks the rows of one table.
class RowStacker {
 public:
  RowStacker(const TableGrid& grid, std::size_t head_rows, const TableSpacing& spacing,
             const std::vector<CellLines>& cells, Length empty_pitch)
      : grid_(grid),
        head_rows_(head_rows),
        spacing_(spacing),
        cells_(cells),
        rows_(grid.rows()),
        next_line_(cells.size(), 0) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      rows_[i].first_line = spacing.down + (i == 0 ? spacing.rule : Length{});
      rows_[i].pitch = empty_pitch;
      rows_[i].height = empty_pitch + above_and_below(i);
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
      TableRow& row = rows_[grid.cells()[i].row];
      row.pitch = std::max(row.pitch, cells[i].pitch);
      if (grid.cells()[i].rows == 1) grow(row, cells[i].height());
    }
  }

  std::vector<TableRow> stacked(Length most_tied) {
    for (std::size_t begin = 0; begin < rows_.size();) {
      const std::size_t end = end_of_group(begin);
      const std::vector<Length> own = heights(begin, end);
      if (fit_spans(begin, end) <= most_tied) {
        tie(begin, end);
      } else {
        for (std::size_t i = begin; i < end; ++i) rows_[i].height = own[i - begin];
        run_on(begin, end);
      }
      begin = end;
    }
    return std::move(rows_);
  }

 private:
  Length above_and_below(std::size_t row) const {
    return spacing_.of_row() + (row == 0 ? spacing_.rule : Length{});
  }

  /// Makes a row high enough for lines that begin at its top.
  void grow(TableRow& row, Length lines) const {
    row.height = std::max(row.height, row.first_line + lines + spacing_.down + spacing_.rule);
  }

  /// Where the rows end that spans join to `begin`.
  std::size_t end_of_group(std::size_t begin) const {
    std::size_t reach = begin + 1;
    for (std::size_t row = begin; row < reach; ++row) {
      for_cells(row, [&](std::size_t, const PlacedCell& cell) {
        reach = std::max(reach, cell.end_row());
      });
    }
    return reach;
  }

  std::vector<Length> heights(std::size_t begin, std::size_t end) const {
    std::vector<Length> all;
    for (std::size_t i = begin; i < end; ++i) all.push_back(rows_[i].height);
    return all;
  }

  /// Calls `use` for each cell in a row, from left to right.
  template <typename Use>
  void for_cells(std::size_t row, const Use& use) const {
    for (std::size_t column = 0; column < grid_.columns();) {
      const auto cell = grid_.at(row, column);
      if (cell == TableGrid::nothing) {
        ++column;
        continue;
      }
      use(cell, grid_.cells()[cell]);
      column = grid_.cells()[cell].end_column();
    }
  }

  /// Makes the last row of each span high enough for it. The height of the group.
  Length fit_spans(std::size_t begin, std::size_t end) {
    std::vector<Length> tops(end - begin + 1);
    for (std::size_t i = begin; i < end; ++i) {
      for_cells(i, [&](std::size_t index, const PlacedCell& cell) {
        if (cell.rows == 1 || cell.end_row() != i + 1) return;
        const TableRow& first = rows_[cell.row];
        const Length need =
            first.first_line + cells_[index].height() + spacing_.down + spacing_.rule;
        const Length above = tops[i - begin] - tops[cell.row - begin];
        rows_[i].height = std::max(rows_[i].height, need - above);
      });
      tops[i - begin + 1] = tops[i - begin] + rows_[i].height;
    }
    return tops.back();
  }

  /// Gives each cell's words to its first row.
  void tie(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      rows_[i].tied = i > begin;
      for_cells(i, [&](std::size_t index, const PlacedCell& cell) {
        const CellLines& lines = cells_[index];
        if (cell.row != i || lines.lines.empty()) return;
        Length top = rows_[i].first_line;
        if (i < head_rows_) top += room_in(cell, lines) / 2;
        rows_[i].shares.push_back({index, 0, lines.lines.size(), top});
      });
    }
  }

  /// What the rows of a cell are higher than its words.
  Length room_in(const PlacedCell& cell, const CellLines& lines) const {
    Length room = -above_and_below(cell.row) - lines.height();
    for (std::size_t i = cell.row; i < cell.end_row(); ++i) room += rows_[i].height;
    return room;
  }

  /// Gives each row as many of a cell's lines as it has room for, and the last row the rest.
  void run_on(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      for_cells(i, [&](std::size_t index, const PlacedCell& cell) {
        const auto left = static_cast<std::int64_t>(cells_[index].lines.size() - next_line_[index]);
        if (cell.end_row() == i + 1) grow(rows_[i], cells_[index].pitch * left);
      });
      for_cells(i, [&](std::size_t index, const PlacedCell&) {
        const CellLines& lines = cells_[index];
        const Length room = rows_[i].height - above_and_below(i);
        const auto fitting = static_cast<std::size_t>(room.millipoints / lines.pitch.millipoints);
        const std::size_t first = next_line_[index];
        const std::size_t last = std::min(first + fitting, lines.lines.size());
        if (first == last) return;
        rows_[i].shares.push_back({index, first, last, rows_[i].first_line});
        next_line_[index] = last;
      });
    }
  }

  const TableGrid& grid_;
  std::size_t head_rows_;
  const TableSpacing& spacing_;
  const std::vector<CellLines>& cells_;
  std::vector<TableRow> rows_;
  std::vector<std::size_t> next_line_;  ///< of each cell that runs on
};

}  // namespace

std::vector<TableRow> stack_rows(const TableGrid& grid, std::size_t head_rows,
                                 const TableSpacing& spacing, const std::vector<CellLines>& cells,
                                 Length empty_pitch, Length most_tied) {
  return RowStacker(grid, head_rows, spacing, cells, empty_pitch).stacked(most_tied);
}

}  // namespace congvan
