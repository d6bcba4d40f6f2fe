#include "layout/display.h"

#include <algorithm>
#include <utility>

#include "layout/line_strip.h"

namespace congvan {

std::vector<Strip> set_display(const Job& job, const Style& style, const Text& words,
                               const Where& where, int node) {
  auto lines = aligned_lines(job, style, job.type(style), cased(words, style), job.text_left(),
                             job.text_width());
  std::vector<Strip> strips;
  if (lines.empty()) return strips;
  const Length left = lines.back().x;
  const Length width = lines.back().width;
  for (auto& line : lines) {
    strips.push_back(line_strip(job, style, std::move(line), where, node));
    strips.back().spaced = style.with_body;
  }
  if (style.rule > 0) {
    Strip& last = strips.back();
    Block& block = last.blocks.back();
    const Length baseline = job.compositor.ascent(job.type(style).size);
    block.rules.push_back(rule_below(job, style, left, width, baseline));
    last.height = std::max(last.height, block.rules.back().y0);
  }
  return strips;
}

}  // namespace congvan
