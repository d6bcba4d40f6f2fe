#include "layout/table_strips.h"

#include <algorithm>
#include <utility>

namespace congvan {
namespace {

/// Cuts one row of a table into strips.
class RowSlicer {
 public:
  RowSlicer(const StackedTable& stacked, std::size_t index, const TableRow& row, Length room)
      : stacked_(stacked), index_(index), row_(row) {
    const Length below = stacked.spacing.down + stacked.spacing.rule;
    const Length lines = row.height - row.first_line - below;
    const bool whole = row.height <= room;
    strips_.resize(
        whole ? 1
              : static_cast<std::size_t>(std::max<std::int64_t>(1, lines.millipoints / pitch())));
  }

  std::vector<Strip> take() {
    for (const CellShare& share : row_.shares) add(share);
    for (std::size_t i = 0; i < strips_.size(); ++i) finish(i);
    return std::move(strips_);
  }

 private:
  std::int64_t pitch() const { return row_.pitch.millipoints; }

  /// The top of a strip, from that of the row.
  Length top_of(std::size_t strip) const {
    if (strip == 0) return {};
    if (strip == strips_.size()) return row_.height;
    return row_.first_line + row_.pitch * static_cast<std::int64_t>(strip);
  }

  std::size_t strip_of(Length line_top) const {
    const auto line = std::max<std::int64_t>(0, (line_top - row_.first_line).millipoints / pitch());
    return std::min(static_cast<std::size_t>(line), strips_.size() - 1);
  }

  /// A block for each paragraph in each strip.
  void add(const CellShare& share) {
    CellLines& cell = stacked_.cells[share.cell];
    std::size_t paragraph = 0;
    Block* block = nullptr;
    std::size_t strip = 0;
    for (std::size_t i = share.begin; i < share.end; ++i) {
      bool next = block == nullptr;
      for (; i >= cell.paragraph_ends[paragraph]; ++paragraph) next = true;
      const Length top = share.top + cell.pitch * static_cast<std::int64_t>(i - share.begin);
      if (strip_of(top) != strip) next = true;
      strip = strip_of(top);
      if (next) block = &new_block_in(strips_[strip], share.cell, paragraph);
      SetLine& line = cell.lines[i];
      auto& notes = strips_[strip].notes;
      notes.insert(notes.end(), line.notes.begin(), line.notes.end());
      add_line(*block, std::move(line), top - top_of(strip) + cell.ascent);
    }
  }

  Block& new_block_in(Strip& strip, std::size_t cell, std::size_t paragraph) const {
    const Cell& source = *stacked_.grid.cells()[cell].cell;
    strip.blocks.push_back(
        new_block(*stacked_.cells[cell].style, source.paragraphs[paragraph].where()));
    strip.blocks.back().node = stacked_.nodes.of(cell, paragraph);
    return strip.blocks.back();
  }

  void finish(std::size_t i) {
    Strip& strip = strips_[i];
    strip.height = top_of(i + 1) - top_of(i);
    const bool last = i + 1 == strips_.size();
    auto rules = rules_of(stacked_.table, stacked_.grid, stacked_.columns, stacked_.spacing.rule,
                          {index_, strip.height, index_ == 0 && i == 0, last});
    if (!rules.empty()) strip.blocks.push_back(rule_block(std::move(rules)));
  }

  const StackedTable& stacked_;
  std::size_t index_;
  const TableRow& row_;
  std::vector<Strip> strips_;
};

}  // namespace

std::vector<Strip> strips_of(const StackedTable& stacked, std::size_t row_index,
                             const TableRow& row, Length room) {
  return RowSlicer(stacked, row_index, row, room).take();
}

}  // namespace congvan
