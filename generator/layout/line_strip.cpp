#include "layout/line_strip.h"

#include <utility>

namespace congvan {

Strip line_strip(const Job& job, const Style& style, SetLine line, const Where& where,
                 int label_node, int node) {
  const Length size = job.type(style).size;
  Strip strip;
  strip.height = job.compositor.pitch(size);
  strip.notes = std::move(line.notes);
  const Length baseline = job.compositor.ascent(size);
  if (line.label_runs > 0) {
    SetLine label = take_label(line);
    Block block = new_block(style, where);
    block.node = label_node;
    add_line(block, std::move(label), baseline);
    strip.blocks.push_back(std::move(block));
  }
  Block block = new_block(style, where);
  block.node = node;
  add_line(block, std::move(line), baseline);
  strip.blocks.push_back(std::move(block));
  return strip;
}

Strip strip_of(SetPart part) {
  Strip strip;
  strip.blocks = std::move(part.blocks);
  strip.height = part.height;
  return strip;
}

Strip line_strip(const Job& job, const Style& style, SetLine line, const Where& where, int node) {
  return line_strip(job, style, std::move(line), where, node, node);
}

}  // namespace congvan
