#pragma once

#include <cstddef>
#include <vector>

#include "layout/parts.h"
#include "layout/table_grid.h"

namespace congvan {

/// The places of a table's cells in the letter's structure.
class TableNodes {
 public:
  /// Adds a node for each row and each cell, and for each paragraph of a cell that has several; and
  /// a cell for each place that none covers, so that all rows are equally long.
  TableNodes(const Table& table, const TableGrid& grid, std::vector<Node>& tree, int table_node);

  /// Whose words a paragraph of a cell of the grid is.
  int of(std::size_t cell, std::size_t paragraph) const {
    return several_[cell] ? cells_[cell] + 1 + static_cast<int>(paragraph) : cells_[cell];
  }

 private:
  std::vector<int> cells_;
  std::vector<bool> several_;
};

}  // namespace congvan
