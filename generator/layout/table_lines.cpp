#include "layout/table_lines.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace congvan {
namespace {

Align align_of(ColumnAlign align) {
  switch (align) {
    case ColumnAlign::left:
      return Align::left;
    case ColumnAlign::right:
      return Align::right;
    case ColumnAlign::justified:
      return Align::justified;
    case ColumnAlign::centre:
    case ColumnAlign::decimal:
      break;
  }
  return Align::centre;
}

/// Breaks the words of cells into lines.
class CellSetter {
 public:
  CellSetter(const Job& job, const TableSpacing& spacing, const TableColumns& columns)
      : job_(job), spacing_(spacing), columns_(columns) {}

  CellLines set(const PlacedCell& cell, CellWords words) const {
    CellLines made;
    made.style = words.style;
    made.pitch = job_.compositor.pitch(words.type.size);
    made.ascent = job_.compositor.ascent(words.type.size);
    const Length left = columns_.edges[cell.column] + spacing_.across;
    const Length room = std::max(columns_.width(cell) - spacing_.of_cell(), Length{1});
    for (auto& paragraph : words.paragraphs) {
      if (paragraph.widest > room) must_fit(paragraph, room);
      std::vector<SetLine> lines = set(cell, words, paragraph, left, room);
      if (made.lines.empty()) {
        made.lines = std::move(lines);
      } else {
        std::move(lines.begin(), lines.end(), std::back_inserter(made.lines));
      }
      made.paragraph_ends.push_back(made.lines.size());
    }
    return made;
  }

 private:
  std::vector<SetLine> set(const PlacedCell& cell, const CellWords& words, MeasuredText& paragraph,
                           Length left, Length room) const {
    const NumberBlock& numbers = columns_.numbers[cell.column];
    if (words.to_comma && numbers.width() <= room) {
      left += (room - numbers.width()) / 2 + numbers.before - *words.to_comma;
      return job_.compositor.aligned(paragraph, Align::left, left, paragraph.widest);
    }
    return job_.compositor.aligned(paragraph, align_of(words.align), left, room);
  }

  void must_fit(MeasuredText& paragraph, Length room) const {
    if (columns_.too_wide || job_.compositor.least_widths(paragraph).pieces <= room) return;
    job_.says.error("words-too-wide", paragraph.shaped.text.where());
  }

  const Job& job_;
  const TableSpacing& spacing_;
  const TableColumns& columns_;
};

}  // namespace

std::vector<CellLines> set_cells(const Job& job, const TableGrid& grid, const TableSpacing& spacing,
                                 const TableColumns& columns, std::vector<CellWords> words) {
  const CellSetter setter(job, spacing, columns);
  std::vector<CellLines> all;
  all.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    all.push_back(setter.set(grid.cells()[i], std::move(words[i])));
  }
  return all;
}

}  // namespace congvan
