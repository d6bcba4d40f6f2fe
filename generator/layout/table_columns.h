#pragma once

#include <cstddef>
#include <vector>

#include "layout/table_cells.h"

namespace congvan {

/// The numbers of a column whose commas stand under each other.
struct NumberBlock {
  Length before;  ///< the widest that stands before a comma
  Length after;   ///< and from the comma on

  Length width() const { return before + after; }
};

/// Where the columns of a table stand across the page.
struct TableColumns {
  std::vector<Length> edges;  ///< of the columns, one more than these
  std::vector<NumberBlock> numbers;
  bool too_wide = false;  ///< the words need more than the text's width; that has been said

  Length left() const { return edges.front(); }
  Length right() const { return edges.back(); }
  Length width(const PlacedCell& cell) const {
    return edges[cell.end_column()] - edges[cell.column];
  }
};

/// Fixed columns are as wide as they say. Those by content are as wide as their widest words if
/// there is room for that; else they share it in proportion to that width (counted at most as the
/// room), none narrower than its longest word. Shared ones divide what is left, if there are any,
/// and so fill the text's width; a table without them is centred in it.
///
/// If longest words do not fit beside each other, their marks (and spaces that are kept else) are
/// places to break; if that does not help, `table-too-wide` is said and everything squeezed.
TableColumns fit_columns(const Job& job, const Table& table, const Where& where,
                         const TableGrid& grid, const TableSpacing& spacing,
                         std::vector<CellWords>& words);

/// Divides `room` in proportion to `weights`, no part less than its floor, to the millipoint.
/// The floors must not add up to more than the room.
std::vector<Length> shared_out(Length room, const std::vector<Length>& weights,
                               const std::vector<Length>& floors);

}  // namespace congvan
