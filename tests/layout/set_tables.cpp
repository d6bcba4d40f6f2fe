#include "layout/set_tables.h"

#include <algorithm>
#include <utility>

#include "letter.h"
#include "test_fonts.h"

namespace congvan {

Cell cell(const std::vector<std::string>& paragraphs) {
  Diagnostics says;
  Cell made;
  for (const auto& words : paragraphs) made.paragraphs.push_back(normalize(words, {}, says));
  return made;
}

Cell spanning(int columns, int rows, const std::string& words) {
  Cell made = cell({words});
  made.columns = columns;
  made.rows = rows;
  return made;
}

Column by_content(ColumnAlign align) {
  Column made;
  made.align = align;
  return made;
}

Column fixed(Length width, ColumnAlign align) {
  Column made = by_content(align);
  made.kind = Column::Width::fixed;
  made.fixed = width;
  return made;
}

Column shared(int share, ColumnAlign align) {
  Column made = by_content(align);
  made.kind = Column::Width::share;
  made.share = share;
  return made;
}

Row row(const std::vector<std::string>& cells) {
  Row made;
  for (const auto& words : cells) made.cells.push_back(cell({words}));
  return made;
}

Row row(std::vector<Cell> cells) {
  Row made;
  made.cells = std::move(cells);
  return made;
}

MadeTable made(const Table& table) {
  static const Layout layout = test_layout("cong-van");
  MadeTable made;
  made.setup = usual_setup(layout);
  made.tree.resize(1);
  Diagnostics says;
  const Dispatch dispatch;
  WordMemory memory;
  const Compositor compositor(test_fonts(), test_typography(), memory, says);
  made.set = set_table({dispatch, layout, made.setup, compositor, says}, table, {}, made.tree, 0);
  made.says = to_string(says);
  return made;
}

std::vector<Length> edges(const Strip& strip) {
  std::vector<Length> all;
  for (const auto& block : strip.blocks) {
    for (const auto& rule : block.rules) {
      if (rule.x0 == rule.x1) all.push_back(rule.x0);
    }
  }
  std::ranges::sort(all);
  if (all.empty()) return all;
  const Length half = points(0.25);  // the outer rules stand inside the edges
  all.front() -= half;
  all.back() += half;
  return all;
}

std::vector<Length> widths(const MadeTable& made) {
  std::vector<Length> most;
  for (const auto& strip : made.set.strips) {
    const auto found = edges(strip);
    if (found.size() > most.size()) most = found;
  }
  std::vector<Length> all;
  for (std::size_t i = 1; i < most.size(); ++i) all.push_back(most[i] - most[i - 1]);
  return all;
}

Length end_of(const Run& run) {
  Length end = run.x;
  for (const auto& glyph : run.glyphs) end += glyph.advance;
  if (run.text.ends_with(' ')) end -= run.glyphs.back().advance;
  return end;
}

std::string read(const MadeTable& made, const Strip& strip) {
  std::string words;
  for (const auto& block : strip.blocks) {
    if (block.runs.empty()) continue;
    if (block.node >= 0) words += made.tree.at(static_cast<std::size_t>(block.node)).name + ": ";
    for (const auto& run : block.runs) words += run.text;
    words += '\n';
  }
  return words;
}

std::string all_words(const MadeTable& made) {
  std::vector<std::string> by_node(made.tree.size());
  for (const auto& strip : made.set.strips) {
    for (const auto& block : strip.blocks) {
      for (const auto& run : block.runs) {
        by_node.at(static_cast<std::size_t>(block.node)) += run.text;
      }
    }
  }
  std::string all;
  for (const auto& node : by_node) all += node + '|';
  return all;
}

Length height_of(const std::vector<Strip>& strips) {
  Length height;
  for (const auto& strip : strips) height += strip.before + strip.height;
  return height;
}

}  // namespace congvan
