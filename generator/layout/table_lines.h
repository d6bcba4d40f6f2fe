#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "layout/table_columns.h"

namespace congvan {

/// The words of a cell in lines at their places across the page.
struct CellLines {
  const Style* style = nullptr;
  Length pitch;
  Length ascent;
  std::vector<SetLine> lines;
  std::vector<std::size_t> paragraph_ends;  ///< into `lines`

  Length height() const { return pitch * static_cast<std::int64_t>(lines.size()); }
};

/// Breaks the words of all cells at the width of their columns. Words that are wider than a column
/// of fixed width are an error (`words-too-wide`).
std::vector<CellLines> set_cells(const Job& job, const TableGrid& grid, const TableSpacing& spacing,
                                 const TableColumns& columns, std::vector<CellWords> words);

}  // namespace congvan
