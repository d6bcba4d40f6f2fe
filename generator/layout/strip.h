#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/length.h"
#include "layout/page.h"

namespace congvan {

/// A slice across a page that no cut goes through: a line of words, a row of a table, a figure, the
/// signature.
struct Strip {
  std::vector<Block> blocks;  ///< set as if its top edge were at 0; x is already the page's
  Length height;              ///< at single line spacing
  bool spaced = false;        ///< its height grows with line spacing: it is a line of running words
  Length before;              ///< space above, dropped at the top of a page
  bool begins_paragraph = false;  ///< the paragraph spacing comes on top of `before`
  bool may_begin = false;         ///< a page may begin with it
  bool must_begin = false;        ///< a page must begin with it
  std::vector<int> notes;  ///< footnotes whose marks stand in it, from 0: they go on its page
  int head =
      -1;  ///< of a row of a table: which of Galley::heads a page that begins with it repeats
};

/// The long column that is cut into pages.
struct Galley {
  std::vector<Strip> strips;
  std::vector<std::vector<Strip>> heads;  ///< of tables: rows to repeat, as pagination artifacts
  std::optional<std::size_t> foot;        ///< the strip that signatures begin with
};

}  // namespace congvan
