#pragma once

#include <string>
#include <vector>

#include "layout/table.h"

namespace congvan {

/// A cell of one paragraph for each of `paragraphs`.
Cell cell(const std::vector<std::string>& paragraphs);
/// The same, spanning columns and rows.
Cell spanning(int columns, int rows, const std::string& words);

Column by_content(ColumnAlign align = ColumnAlign::left);
Column fixed(Length width, ColumnAlign align = ColumnAlign::left);
Column shared(int share, ColumnAlign align = ColumnAlign::left);

/// A row of cells of a paragraph each.
Row row(const std::vector<std::string>& cells);
Row row(std::vector<Cell> cells);

/// A table and what became of it on a page as the layout gives it.
struct MadeTable {
  Setup setup;
  std::vector<Node> tree;  ///< tree[0] is the parent
  SetTable set;
  std::string says;
};
MadeTable made(const Table& table);

/// The edges of the columns in a strip of a table with all borders; those that no cell reaches
/// over.
std::vector<Length> edges(const Strip& strip);
/// The widths of the columns of such a table, by its first strip that has them all.
std::vector<Length> widths(const MadeTable& made);

/// To the end of its last glyph that is no space.
Length end_of(const Run& run);
/// The words of the blocks of a strip, by node, a line each.
std::string read(const MadeTable& made, const Strip& strip);

/// All words, in the order of the tree; a node's from top to bottom, "|" after each.
std::string all_words(const MadeTable& made);

Length height_of(const std::vector<Strip>& strips);

}  // namespace congvan
