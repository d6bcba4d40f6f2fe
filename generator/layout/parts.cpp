#include "layout/parts.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace congvan {

Block new_block(const Style& style, const Where& where) {
  Block block;
  block.name = style.name;
  block.box = style.box;
  block.where = where;
  return block;
}

Text cased(const Text& words, const Style& style) { return style.capitals ? upper(words) : words; }

std::vector<SetLine> aligned_lines(const Job& job, const Style& style, const TypeStyle& type,
                                   const Text& words, Length left, Length width) {
  left += style.inset;
  width -= style.inset * 2;
  if (style.align == Align::centre) return job.compositor.centred(words, type, left, width);
  auto lines = job.compositor.ragged(words, type, left, width, {}, 0);
  if (style.align != Align::right) return lines;
  for (auto& line : lines) {
    const Length by = width - line.width;
    line = moved(std::move(line), by);
  }
  return lines;
}

void add_line(Block& block, SetLine line, Length baseline) {
  for (auto& run : line.runs) {
    run.baseline += baseline;
    block.runs.push_back(std::move(run));
  }
  for (OpenSlot& slot : line.slots) {
    slot.y += baseline;
    block.slots.push_back(slot);
  }
}

void move_down(Block& block, Length by) {
  for (auto& run : block.runs) run.baseline += by;
  for (auto& rule : block.rules) {
    rule.y0 += by;
    rule.y1 += by;
  }
  for (auto& frame : block.frames) frame.y += by;
  for (auto& image : block.images) image.y += by;
  for (auto& slot : block.slots) slot.y += by;
}

int add_node(std::vector<Node>& tree, Role role, int parent, std::string name) {
  tree.emplace_back();
  tree.back().role = role;
  tree.back().parent = parent;
  tree.back().name = std::move(name);
  return static_cast<int>(tree.size()) - 1;
}

void give_nodes(std::vector<Block>& blocks, std::vector<Node>& tree, int parent) {
  for (auto& block : blocks) {
    const Role role = block.name == "subject" ? Role::title : Role::paragraph;
    block.node = add_node(tree, role, parent, block.name);
  }
}

Rule rule_below(const Job& job, const Style& style, Length left, Length width, Length baseline) {
  const Length length = scaled(width, style.rule);
  const Length x = left + (width - length) / 2;
  return level_rule(x, x + length, baseline + job.layout.length("rule-below"),
                    job.layout.length("rule-thickness"));
}

void sort_by_box(std::vector<Block>& blocks) {
  const auto key = [](const Block& block) {
    int number = 0;
    const char* const end = block.box.data() + block.box.size();
    const auto [rest, error] = std::from_chars(block.box.data(), end, number);
    return std::pair(number, std::string(rest, end));
  };
  std::ranges::stable_sort(blocks, {}, key);
}

}  // namespace congvan
