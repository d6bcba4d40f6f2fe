#pragma once

#include <cstddef>
#include <vector>

#include "layout/strip.h"
#include "layout/table_borders.h"
#include "layout/table_nodes.h"
#include "layout/table_rows.h"

namespace congvan {

/// A table whose cells all have their places but for the pages. The lines of its cells go into the
/// strips.
struct StackedTable {
  const Table& table;
  const TableGrid& grid;
  const TableSpacing& spacing;
  const TableColumns& columns;
  std::vector<CellLines>& cells;
  const TableNodes& nodes;
};

/// A row as one strip; or, if it is higher than `room`, as a strip for each of its lines. Which of
/// them may begin a page is left open.
std::vector<Strip> strips_of(const StackedTable& stacked, std::size_t row_index,
                             const TableRow& row, Length room);

}  // namespace congvan
