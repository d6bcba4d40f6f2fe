#include "layout/display.h"

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
    const Length length = scaled(width, style.rule);
    const Length x = left + (width - length) / 2;
    const Length y = job.compositor.ascent(job.type(style).size) + job.layout.length("rule-below");
    last.blocks.back().rules.push_back(
        level_rule(x, x + length, y, job.layout.length("rule-thickness")));
    last.height = std::max(last.height, y);
  }
  return strips;
}

}  // namespace congvan
