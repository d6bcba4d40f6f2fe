#include "layout/recipients.h"

#include <algorithm>
#include <utility>

#include "layout/components.h"
#include "layout/line_strip.h"

namespace congvan {
namespace {

const Style& style_of(const Job& job) { return job.layout.style("recipients"); }

Text lead_of(const Job& job) {
  return component_words(job.dispatch, job.layout, "recipients").front();
}

/// "Kính gửi: Bộ Nội vụ", in the middle of the page where it fits on a line.
std::vector<Strip> set_one(const Job& job, int node) {
  const Style& style = style_of(job);
  const TypeStyle type = job.type(style);
  const Text& words = job.dispatch.recipients.front();
  const Text lead = joined(lead_of(job), fixed_text(" "));
  const Text all = joined(lead, words);
  const Length least = job.layout.length("recipients-indent-least");
  const Length indent =
      std::max(least, (job.text_width() - job.compositor.width_of(all, type)) / 2);
  const Length width = std::min(job.text_width() - least * 2, job.text_width() - indent);
  std::vector<Strip> strips;
  for (auto& line : job.compositor.ragged(all, type, job.text_left() + indent, width,
                                          job.compositor.width_of(lead, type), 0)) {
    strips.push_back(line_strip(job, style, std::move(line), words.where(), node));
  }
  return strips;
}

/// How far right of the lead its dashes stand: under its colon; but under a long lead ("GIÁM ĐỐC SỞ
/// NỘI VỤ điện:") as far as they stand under "Kính gửi" (Annex III, form 1.6).
Length dash_offset(const Job& job, const Text& lead, const TypeStyle& type) {
  const Length colon = job.compositor.width_of(cut(lead, 0, lead.str().size() - 1), type);
  const Length usual = job.layout.length("recipients-dash");
  return colon < usual * 2 ? colon : usual;
}

std::vector<Text> entries_of(const Dispatch& dispatch) {
  std::vector<Text> entries;
  for (const auto& words : dispatch.recipients) {
    const auto* const mark = &words == &dispatch.recipients.back() ? "." : ";";
    entries.push_back(joined(joined(fixed_text("- "), words), fixed_text(mark)));
  }
  return entries;
}

/// Lets a page begin with an entry where they take more than half of one, but leaves none alone.
void part(const Job& job, std::vector<Strip>& strips, const std::vector<std::size_t>& firsts) {
  Length height;
  for (const auto& strip : strips) height += strip.height;
  if (height <= job.setup.text_height() / 2) return;
  for (std::size_t i = 2; i + 1 < firsts.size(); ++i) strips[firsts[i]].may_begin = true;
}

/// `indent`, unless it would be so near that of the paragraphs that it looked like a mistake.
Length apart_from(Length paragraphs, Length indent) {
  constexpr Length near = millimetres(5);
  return indent < paragraphs + near && indent > paragraphs - near ? paragraphs : indent;
}

/// The block moves left from its usual place only as far as its longest line needs.
std::vector<Strip> set_many(const Job& job, const RecipientNodes& nodes) {
  const Style& style = style_of(job);
  const TypeStyle type = job.type(style);
  const Text lead = lead_of(job);
  const auto entries = entries_of(job.dispatch);
  const Length offset = dash_offset(job, lead, type);
  Length widest = job.compositor.width_of(lead, type) - offset;
  for (const auto& entry : entries) {
    widest = std::max(widest, job.compositor.width_of(entry, type));
  }
  const Length room = job.text_width() - offset - widest;
  const Length indent = apart_from(
      job.setup.indent, std::clamp(room / 2, job.layout.length("recipients-indent-least"),
                                   job.layout.length("recipients-indent")));
  const Length left = job.text_left() + indent;
  std::vector<Strip> strips;
  std::vector<std::size_t> firsts;  // of each entry
  strips.push_back(line_strip(job, style, moved(job.compositor.open_line(lead, type, {}), left),
                              job.dispatch.recipients.front().where(), nodes.lead));
  const Length hanging = job.compositor.width_of(fixed_text("- "), type);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    firsts.push_back(strips.size());
    for (auto& line : job.compositor.ragged(entries[i], type, left + offset,
                                            job.text_width() - indent - offset, hanging, 2)) {
      strips.push_back(line_strip(job, style, std::move(line), job.dispatch.recipients[i].where(),
                                  nodes.entries[i].label, nodes.entries[i].words));
    }
  }
  part(job, strips, firsts);
  return strips;
}

}  // namespace

RecipientNodes add_recipient_nodes(const Job& job, std::vector<Node>& tree, int parent) {
  RecipientNodes nodes;
  nodes.lead = add_node(tree, Role::paragraph, parent, "recipients");
  if (job.dispatch.recipients.size() == 1) return nodes;
  const int list = add_node(tree, Role::list, parent, "recipients");
  tree[static_cast<std::size_t>(list)].numbering = "-";
  for (std::size_t i = 0; i < job.dispatch.recipients.size(); ++i) {
    const int item = add_node(tree, Role::item, list, "recipient");
    const int label = add_node(tree, Role::label, item, "recipient");
    nodes.entries.push_back({label, add_node(tree, Role::item_body, item, "recipient")});
  }
  return nodes;
}

std::vector<Strip> set_recipients(const Job& job, const RecipientNodes& nodes) {
  auto strips = nodes.entries.empty() ? set_one(job, nodes.lead) : set_many(job, nodes);
  for (auto& strip : strips) strip.spaced = true;
  return strips;
}

}  // namespace congvan
