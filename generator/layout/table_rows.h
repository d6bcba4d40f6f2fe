#pragma once

#include <cstddef>
#include <vector>

#include "layout/table_lines.h"

namespace congvan {

/// Lines of a cell that stand in a row: all of them, but for a cell that spans rows which may be
/// parted.
struct CellShare {
  std::size_t cell = 0;
  std::size_t begin = 0, end = 0;  ///< into its lines
  Length top;                      ///< of the first, from the top of the row
};

struct TableRow {
  Length height;
  Length first_line;  ///< where lines begin, from the top of the row
  Length pitch;
  std::vector<CellShare> shares;  ///< by column
  bool tied = false;              ///< to the row above it: no page may begin with it
};

/// Gives each row its height and its words. The first has its upper rule in it, each its lower one.
/// The words of a cell begin at its top; those of the head stand in the middle.
///
/// Rows joined by spans are tied if all of them together are no higher than `most_tied`. Higher
/// ones may be parted, and a cell that spans them runs on from row to row as words do.
std::vector<TableRow> stack_rows(const TableGrid& grid, std::size_t head_rows,
                                 const TableSpacing& spacing, const std::vector<CellLines>& cells,
                                 Length empty_pitch, Length most_tied);

}  // namespace congvan
