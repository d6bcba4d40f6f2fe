#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/parts.h"
#include "layout/table_grid.h"

namespace congvan {

/// How a table's cells stand to their words and to each other.
struct TableSpacing {
  Length across;  ///< between the edge of a cell and its words
  Length down;
  Length rule;  ///< thickness of the rules; 0 where there are none

  Length of_cell() const { return across * 2; }
  /// What a row is higher than its words.
  Length of_row() const { return down * 2 + rule; }
};

TableSpacing table_spacing(const Job& job, const Table& table);

/// The words of a cell, shaped.
struct CellWords {
  const Style* style = nullptr;
  TypeStyle type;
  ColumnAlign align = ColumnAlign::left;
  std::vector<MeasuredText> paragraphs;
  std::optional<Length> to_comma;  ///< of a number to be aligned: what stands before its comma

  Length widest() const;
};

/// Those of all cells of `grid`, in its order.
std::vector<CellWords> measure_cells(const Job& job, const Table& table, const TableGrid& grid);

/// Where the comma stands in a number as it is written in Vietnamese ("1.234,56", "-7", "(0,5)",
/// "12,5%", with or without the mark of a footnote), or would stand; nothing if it is no number.
std::optional<std::size_t> decimal_comma(const Text& words);

}  // namespace congvan
