#include "layout/copy_mark.h"

#include <utility>

#include "layout/components.h"

namespace congvan {

SetPart set_copy_mark(const Job& job) {
  const Style& style = job.layout.style("copy-mark");
  SetPart part;
  Length baseline = job.layout.length("copy-mark-top") + job.compositor.ascent(style.type.size);
  for (const auto& words : component_words(job.dispatch, job.layout, "copy-mark")) {
    Block block = new_block(style, words.where());
    for (auto& line :
         aligned_lines(job, style, style.type, words, job.text_left(), job.text_width())) {
      add_line(block, std::move(line), baseline);
      baseline += job.compositor.pitch(style.type.size);
    }
    part.blocks.push_back(std::move(block));
  }
  return part;
}

}  // namespace congvan
