#include "dispatch/check_table.h"

#include <algorithm>
#include <string>
#include <vector>

#include "dispatch/children.h"
#include "dispatch/values.h"

namespace congvan {
namespace {

constexpr std::size_t most_places = 200'000;  ///< columns times rows

std::size_t count(const Element& parent, std::string_view name) {
  return static_cast<std::size_t>(
      std::ranges::count(parent.children, std::string(name), &Element::name));
}

std::size_t span(const Element& cell, std::string_view name) {
  return static_cast<std::size_t>(read_whole_number(value_of(cell, name)).value_or(1));
}

/// Fills the rows of one part of a table, the head or the rest.
class Grid {
 public:
  Grid(std::size_t columns, Diagnostics& says) : reached_(columns, 0), says_(says) {}

  void fill(const Element& part) {
    std::size_t rows_left = count(part, "row");
    for (const auto& row : part.children) {
      if (row.name != "row") continue;
      fill_row(row, rows_left--);
    }
  }

 private:
  void fill_row(const Element& row, std::size_t rows_left) {
    std::vector<std::size_t> next = reached_;
    for (auto& rows : next) rows -= rows > 0 ? 1 : 0;
    std::size_t column = 0;
    for (const auto& cell : row.children) {
      if (cell.name != "cell") continue;
      while (column < reached_.size() && reached_[column] > 0) ++column;
      const std::size_t columns = span(cell, "columns"), rows = span(cell, "rows");
      if (column + columns > reached_.size()) {
        says_.error("cell-outside-table", cell.where,
                    {{"columns", std::to_string(reached_.size())}});
        break;
      }
      if (rows > rows_left) {
        says_.error("cell-below-table", cell.where, {{"rows", std::to_string(rows_left)}});
      }
      for (const std::size_t end = column + columns; column < end; ++column) {
        if (reached_[column] > 0) {
          says_.error("cells-overlap", cell.where);
          break;
        }
        next[column] = std::min(rows, rows_left) - 1;
      }
    }
    reached_ = std::move(next);
  }

  std::vector<std::size_t> reached_;  ///< how many rows from here on cells from above reach into
  Diagnostics& says_;
};

}  // namespace

void check_table(const Element& table, Diagnostics& says) {
  const Element* head = child(table, "head");
  const std::size_t columns = count(table, "column");
  const std::size_t rows = count(table, "row") + (head == nullptr ? 0 : count(*head, "row"));
  if (columns == 0 || columns > 64) return;  // already complained of
  if (columns * rows > most_places) {
    says.error("table-too-large", table.where, {{"most", std::to_string(most_places)}});
    return;
  }
  if (head != nullptr) Grid(columns, says).fill(*head);
  Grid(columns, says).fill(table);
}

}  // namespace congvan
