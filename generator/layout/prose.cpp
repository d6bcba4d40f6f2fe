#include "layout/prose.h"

#include <utility>

#include "layout/line_strip.h"

namespace congvan {

Length indent_of(const Job& job, const Style& style) {
  return style.indent < Length{} ? job.setup.indent : style.indent;
}

Measure measure_of(const Job& job, const Style& style) {
  return {job.text_width(), indent_of(job, style)};
}

KnownWords& sized(const Job& job, const Prose& prose) {
  const Length size = job.type(*prose.style).size;
  return size == prose.size ? *prose.words : job.compositor.at_size(*prose.words, size);
}

bool may_begin_with(std::size_t line, std::size_t lines, bool keeps) {
  return line == 0 ? !keeps : line >= 2 && lines - line >= 2;
}

std::vector<Strip> set_prose(const Job& job, const Prose& prose) {
  const Style& style = *prose.style;
  auto lines = job.compositor.justified(sized(job, prose), job.text_left(), measure_of(job, style),
                                        prose.label_bytes);
  std::vector<Strip> strips;
  strips.reserve(lines.size());
  for (auto& line : lines) {
    strips.push_back(
        line_strip(job, style, std::move(line), prose.where, prose.label_node, prose.node));
    strips.back().spaced = true;
  }
  return strips;
}

}  // namespace congvan
