#include "layout/distribution.h"

#include <cstddef>
#include <utility>

namespace congvan {
namespace {

/// The entries with their punctuation: ";" after each, "." after the last, which is what is kept
/// on file (Annex I, Part I, Section II, clause 9).
std::vector<Text> copy_entries(const Distribution& distribution) {
  std::vector<Text> entries = distribution.copies_to;
  if (!distribution.archive.empty()) {
    entries.push_back(joined(fixed_text("Lưu: "), distribution.archive));
  }
  for (auto& entry : entries) {
    entry = joined(entry, fixed_text(&entry == &entries.back() ? "." : ";"));
  }
  return entries;
}

/// Who drafted the dispatch initials it behind the archive line, the last; below its top, where
/// nothing stands.
void add_initials(const Job& job, Block& archive) {
  if (archive.runs.empty()) return;
  const Run& last = archive.runs.back();
  Length end = last.x;
  for (const auto& glyph : last.glyphs) end += glyph.advance;
  archive.slots.push_back(
      {SlotRole::initials, end + millimetres(1), last.baseline - job.compositor.ascent(last.size),
       job.layout.length("initials-width"), job.layout.length("initials-height")});
}

}  // namespace

FootPart set_distribution(const Job& job, Band extent) {
  FootPart part;
  ColumnSetter column(job, extent);
  column.first_baseline(foot_baseline(job));
  const Style& lead = job.layout.style("distribution");
  column.words(lead, lead.words, add_node(part.nodes, Role::paragraph, -1, "distribution"));
  const int list = add_node(part.nodes, Role::list, -1, "distribution");
  part.nodes[static_cast<std::size_t>(list)].numbering = "-";
  const std::vector<Text> entries = copy_entries(*job.dispatch.distribution);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i >= 2 && i + 2 <= entries.size()) part.cuts.push_back(column.part.height);
    const int item = add_node(part.nodes, Role::item, list, "copy-to");
    const int label = add_node(part.nodes, Role::label, item, "copy-to");
    const int body = add_node(part.nodes, Role::item_body, item, "copy-to");
    column.entry(job.layout.style("copy-to"), entries[i], label, body);
  }
  add_initials(job, column.part.blocks.back());
  part.set = std::move(column.part);
  return part;
}

}  // namespace congvan
