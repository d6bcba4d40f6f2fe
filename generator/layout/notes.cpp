#include "layout/notes.h"

#include <utility>

namespace congvan {
namespace {

Text marked(const Note& note) {
  const Text mark =
      joined(fixed_text(note.label.str(), {.script = Script::superscript}), fixed_text(" "));
  return joined(mark, note.words);
}

}  // namespace

std::vector<SetPart> set_notes(const Job& job, const std::vector<int>& nodes) {
  const Style& style = job.layout.style("note");
  const TypeStyle type = job.type(style);
  std::vector<SetPart> parts(job.dispatch.notes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i] < 0) continue;
    const Note& note = job.dispatch.notes[i];
    Block block = new_block(style, note.where);
    block.node = nodes[i];
    for (auto& line :
         job.compositor.justified(marked(note), type, job.text_left(), {job.text_width(), {}}, 0)) {
      add_line(block, std::move(line), parts[i].height + job.compositor.ascent(type.size));
      parts[i].height += job.compositor.pitch(type.size);
    }
    parts[i].blocks.push_back(std::move(block));
  }
  return parts;
}

SetPart set_note_rule(const Job& job) {
  const Style& style = job.layout.style("note");
  const Length above = job.compositor.pitch(style.type.size) / 2;
  Block block = new_block(style, {});
  block.rules.push_back(level_rule(job.text_left(),
                                   job.text_left() + scaled(job.text_width(), style.rule), above,
                                   job.layout.length("rule-thickness")));
  return {{std::move(block)}, above + job.compositor.pitch(style.type.size) / 4};
}

}  // namespace congvan
