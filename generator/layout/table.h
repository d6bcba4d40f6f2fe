#pragma once

#include <vector>

#include "layout/parts.h"
#include "layout/strip.h"

namespace congvan {

struct SetTable {
  std::vector<Strip> strips;  ///< the caption, the unit, then the rows
  /// For the top of each further page: the head rows once more, or, where there are none, the rule
  /// at the top of the table. Strips that ask for it have 0 as their `head`.
  std::vector<Strip> head;
};

/// Sets a table across the text's width. A row is one strip; rows joined by a span are not parted
/// unless they take more than half of a page; a row higher than a page is cut between its lines.
/// What stands above the rows stays with the first two of them, the last row with the one before.
/// `tree` gets the table's nodes below `parent`, each row a node with its cells.
///
/// Columns by content share the room in proportion to their natural widths, none narrower than its
/// longest word. A table that cannot be set within the text's width is an error
/// (`table-too-wide`), as are a type size outside the range of the layout (`table-size`) and words
/// wider than a column of fixed width (`words-too-wide`).
SetTable set_table(const Job& job, const Table& table, const Where& where, std::vector<Node>& tree,
                   int parent);

}  // namespace congvan
