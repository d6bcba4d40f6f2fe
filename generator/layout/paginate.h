#pragma once

#include <cstddef>
#include <vector>

#include "base/length.h"

namespace congvan {

/// What cutting a galley into pages must know of a line.
struct CutLine {
  Length before;  ///< space above, dropped at the top of a page
  Length height;
  bool may_begin = false;
};

/// The room for lines on the pages, and what must follow the last of them.
struct PageRoom {
  Length first;  ///< on the first page
  Length later;  ///< on every other
  Length foot;   ///< the signature and what stands beside it, with the space above it
  std::size_t lines_with_foot = 2;  ///< how many lines at least stand on the page of the foot
};

struct PageCut {
  std::vector<std::size_t> starts;  ///< the first line of each page
  bool foot_pushed = false;  ///< the last page is there only because the foot had no room before it
  bool foot_alone = false;   ///< no lawful cut leaves lines for the foot's page
  bool operator==(const PageCut&) const = default;
};

/// Fills pages from the top; a page ends before the last line that fits and may begin the next one.
/// The foot follows the last line on its page; where it does not fit there, the latest cut that
/// gives it `lines_with_foot` lines begins one more page.
PageCut paginate(const std::vector<CutLine>& lines, const PageRoom& room);

}  // namespace congvan
