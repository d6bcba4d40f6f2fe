#include "layout/column_setter.h"

#include <algorithm>
#include <utility>

namespace congvan {

void ColumnSetter::words(const Style& style, const Text& words, int node) {
  this->words(style, job_.type(style), words, node);
}

void ColumnSetter::words(const Style& style, const TypeStyle& type, const Text& words, int node) {
  lines(style, type.size, words.where(), aligned(style, type, cased(words, style)), node);
}

void ColumnSetter::lines(const Style& style, Length size, const Where& where,
                         std::vector<SetLine> lines, int node) {
  Block block = new_block(style, where);
  block.node = node;
  for (const auto& line : lines) add_line(block, line, next_baseline(size));
  if (style.rule > 0 && !lines.empty()) {
    const SetLine& last = lines.back();
    const Length baseline = block.runs.back().baseline;
    block.rules.push_back(rule_below(job_, style, last.x, last.width, baseline));
    part.height = std::max(part.height, block.rules.back().y0);
  }
  part.blocks.push_back(std::move(block));
}

void ColumnSetter::entry(const Style& style, const Text& words, int label_node, int words_node) {
  const TypeStyle type = job_.type(style);
  const Text label = fixed_text("- ");
  const Length hanging = job_.compositor.width_of(label, type);
  Block first = new_block(style, words.where());
  Block rest = first;
  first.node = label_node;
  rest.node = words_node;
  for (auto& line : job_.compositor.ragged(joined(label, words), type, extent_.left, extent_.width,
                                           hanging, label.str().size())) {
    const Length baseline = next_baseline(type.size);
    SetLine dash = take_label(line);
    add_line(first, std::move(dash), baseline);
    add_line(rest, std::move(line), baseline);
  }
  part.blocks.push_back(std::move(first));
  part.blocks.push_back(std::move(rest));
}

Length ColumnSetter::next_baseline(Length size) {
  const Length ascent = job_.compositor.ascent(size);
  const bool begins = part.blocks.empty() && part.height == top_;
  const Length baseline = part.height + (begins ? std::max(first_baseline_, ascent) : ascent);
  part.height = baseline - ascent + job_.compositor.pitch(size);
  return baseline;
}

std::vector<SetLine> ColumnSetter::aligned(const Style& style, const TypeStyle& type,
                                           const Text& words) const {
  return aligned_lines(job_, style, type, words, extent_.left, extent_.width);
}

}  // namespace congvan
