#include "layout/table_nodes.h"

namespace congvan {
namespace {

int add_cell(const Table& table, const PlacedCell& placed, std::vector<Node>& tree, int row) {
  const bool in_head = placed.row < table.head_rows;
  const bool heads = in_head || placed.cell->heads;
  const int index = add_node(tree, heads ? Role::head_cell : Role::cell, row, "cell");
  Node& node = tree.back();
  node.columns = static_cast<int>(placed.columns);
  node.rows = static_cast<int>(placed.rows);
  node.scope = in_head ? Node::Scope::column : Node::Scope::row;
  return index;
}

void add_empty_cell(const Table& table, std::size_t row, std::vector<Node>& tree, int row_node) {
  add_node(tree, row < table.head_rows ? Role::head_cell : Role::cell, row_node, "cell");
}

}  // namespace

TableNodes::TableNodes(const Table& table, const TableGrid& grid, std::vector<Node>& tree,
                       int table_node) {
  cells_.reserve(grid.cells().size());
  several_.reserve(grid.cells().size());
  auto cell = grid.cells().begin();
  for (std::size_t row = 0; row < grid.rows(); ++row) {
    const int row_node = add_node(tree, Role::row, table_node, "row");
    for (std::size_t column = 0; column < grid.columns(); ++column) {
      if (grid.at(row, column) == TableGrid::nothing) add_empty_cell(table, row, tree, row_node);
      if (cell == grid.cells().end() || cell->row != row || cell->column != column) continue;
      const std::size_t paragraphs = cell->cell->paragraphs.size();
      cells_.push_back(add_cell(table, *cell, tree, row_node));
      several_.push_back(paragraphs > 1);
      for (std::size_t i = 0; paragraphs > 1 && i < paragraphs; ++i) {
        add_node(tree, Role::paragraph, cells_.back(), "cell");
      }
      ++cell;
    }
  }
}

}  // namespace congvan
