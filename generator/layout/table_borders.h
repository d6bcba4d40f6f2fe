#pragma once

#include <vector>

#include "layout/table_columns.h"

namespace congvan {

/// What of a row a strip of it shows.
struct RowSlice {
  std::size_t row = 0;
  Length height;
  bool top = false;     ///< with the upper edge of the table
  bool bottom = false;  ///< with the lower edge of the row
};

/// The rules of a slice of a row, its top edge at 0. Each line between two rows is drawn once, as
/// the lower edge of the upper one, so a page ends in a rule; the top of a further page gets one
/// from the head that is repeated there. No rule leaves the slice or the table.
std::vector<Rule> rules_of(const Table& table, const TableGrid& grid, const TableColumns& columns,
                           Length thickness, const RowSlice& slice);

/// Rules as a block, to be drawn and not read.
Block rule_block(std::vector<Rule> rules);

/// The upper edge of the table alone, where there are rules between the rows.
std::vector<Rule> top_rule(const Table& table, const TableColumns& columns, Length thickness);

}  // namespace congvan
