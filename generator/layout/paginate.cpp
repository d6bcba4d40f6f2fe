#include "layout/paginate.h"

#include <algorithm>

namespace congvan {
namespace {

/// The height of lines [begin, end) at the top of a page.
Length height_of(const std::vector<CutLine>& lines, std::size_t begin, std::size_t end) {
  Length height;
  for (std::size_t i = begin; i < end; ++i) {
    height += lines[i].height + (i == begin ? Length{} : lines[i].before);
  }
  return height;
}

/// The first line that no longer fits on a page that begins with `begin`.
std::size_t overflow(const std::vector<CutLine>& lines, std::size_t begin, Length room) {
  Length height;
  std::size_t i = begin;
  for (; i < lines.size(); ++i) {
    height += lines[i].height + (i == begin ? Length{} : lines[i].before);
    if (height > room) break;
  }
  return std::max(i, begin + 1);
}

/// The latest line in (begin, end] that may begin a page; `end` itself if there is none.
std::size_t cut_at_or_before(const std::vector<CutLine>& lines, std::size_t begin,
                             std::size_t end) {
  for (std::size_t i = end; i > begin; --i) {
    if (i < lines.size() && lines[i].may_begin) return i;
  }
  return end;
}

}  // namespace

PageCut paginate(const std::vector<CutLine>& lines, const PageRoom& room) {
  PageCut cut{{0}, false, false};
  const auto room_of = [&](std::size_t page) { return page == 0 ? room.first : room.later; };
  while (true) {
    const std::size_t begin = cut.starts.back();
    const std::size_t end = overflow(lines, begin, room_of(cut.starts.size() - 1));
    if (end >= lines.size()) break;
    cut.starts.push_back(cut_at_or_before(lines, begin, end));
  }
  const std::size_t page = cut.starts.size() - 1;
  const std::size_t begin = cut.starts.back();
  const bool fits = height_of(lines, begin, lines.size()) + room.foot <= room_of(page);
  const std::size_t wanted = std::min(lines.size(), room.lines_with_foot);
  if (fits && lines.size() - begin >= wanted) return cut;
  // Another page for the foot; or, where too few lines came over, more of them.
  if (fits) cut.starts.pop_back();
  cut.foot_pushed = true;
  const std::size_t from = cut.starts.empty() ? 0 : cut.starts.back();
  const std::size_t start = cut_at_or_before(lines, from, lines.size() - wanted);
  cut.foot_alone = start == lines.size() - wanted && !lines[start].may_begin;
  cut.starts.push_back(start);
  return cut;
}

}  // namespace congvan
