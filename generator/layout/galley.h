#pragma once

#include <string>
#include <vector>

#include "layout/parts.h"

namespace congvan {

/// What stands on one line of the galley for one node: a label and the words after it are two.
struct Piece {
  int node = 0;
  const Style* style = nullptr;
  Where where;
  SetLine line;
};

/// A line of the long column that is cut into pages.
struct GalleyLine {
  std::vector<Piece> pieces;
  Length before;           ///< space above, dropped at the top of a page
  Length size;             ///< of its type, for its pitch
  bool may_begin = false;  ///< a page may begin with it
};

/// Everything between the head and the foot in one column: addressees, legal bases, body. A
/// paragraph is not cut after its first line or before its last; a heading, and a paragraph that
/// ends in a colon, stays with two lines of what follows.
std::vector<GalleyLine> set_galley(const Job& job, std::vector<Node>& tree, int parent);

}  // namespace congvan
