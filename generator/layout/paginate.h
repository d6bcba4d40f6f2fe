#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/length.h"

namespace congvan {

/// What cutting a galley into pages must know of a strip.
struct CutStrip {
  Length before;  ///< space above, dropped at the top of a page
  Length height;
  bool may_begin = false;   ///< a page may begin with it
  bool must_begin = false;  ///< a page must begin with it
  Length notes;             ///< height of the footnotes whose marks stand in it
  Length
      head;  ///< of the rows a page that begins with it repeats above it; they follow no `before`
};

/// The room on the pages.
struct PageRoom {
  Length first;  ///< on the first page
  Length later;  ///< on every other
  Length notes;  ///< what the footnotes of a page cost beside themselves: their rule and its space
};

struct PageCut {
  std::vector<std::size_t> starts;      ///< the first strip of each page
  Length end;                           ///< how far the last page is filled, footnotes included
  bool forced = false;                  ///< a page begins where none may: nothing else was left
  std::optional<std::size_t> too_tall;  ///< a strip that is higher than its page

  bool operator==(const PageCut&) const = default;
};

/// Fills pages from the top; a page ends before the last strip that fits and may begin the next
/// one. Takes time in proportion to the strips.
PageCut paginate(const std::vector<CutStrip>& strips, const PageRoom& room);

}  // namespace congvan
