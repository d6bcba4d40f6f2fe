#include "layout/foot.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "layout/components.h"

namespace congvan {
namespace {

/// Sets parts from the top of a column downward.
class ColumnSetter {
 public:
  ColumnSetter(const Job& job, Length left, Length width, Length first_baseline)
      : job_(job), left_(left), width_(width), first_baseline_(first_baseline) {}

  void centred(const Style& style, const Text& words, int node) {
    Block block = new_block(style, words.where());
    block.node = node;
    for (auto& line : job_.compositor.centred(cased(words, style), style.type, left_, width_)) {
      add_line(block, std::move(line), next_baseline(style.type.size));
    }
    part.blocks.push_back(std::move(block));
  }

  void lead(const Style& style, int node) {
    Block block = new_block(style, {});
    block.node = node;
    add_line(block, moved(job_.compositor.open_line(style.words, style.type, {}), left_),
             next_baseline(style.type.size));
    part.blocks.push_back(std::move(block));
  }

  /// "- Bộ Nội vụ;": the dash is the label, later lines begin under the words.
  void entry(const Style& style, const Text& words, int label_node, int words_node) {
    const Text label = fixed_text("- ");
    const Length hanging = job_.compositor.width_of(label, style.type);
    Block first = new_block(style, words.where());
    Block rest = first;
    first.node = label_node;
    rest.node = words_node;
    for (auto& line : job_.compositor.ragged(joined(label, words), style.type, left_, width_,
                                             hanging, label.str().size())) {
      const Length baseline = next_baseline(style.type.size);
      const auto split = line.runs.begin() + static_cast<std::ptrdiff_t>(line.label_runs);
      SetLine dash;
      dash.runs.assign(std::make_move_iterator(line.runs.begin()), std::make_move_iterator(split));
      line.runs.erase(line.runs.begin(), split);
      add_line(first, std::move(dash), baseline);
      add_line(rest, std::move(line), baseline);
    }
    part.blocks.push_back(std::move(first));
    part.blocks.push_back(std::move(rest));
  }

  void skip(Length room) { part.height += room; }

  SetPart part;

 private:
  Length next_baseline(Length size) {
    const Length baseline = part.height + (part.blocks.empty() && part.height == Length{}
                                               ? first_baseline_
                                               : job_.compositor.ascent(size));
    part.height = baseline - job_.compositor.ascent(size) + job_.compositor.pitch(size);
    return baseline;
  }

  const Job& job_;
  Length left_, width_, first_baseline_;
};

Text capacity_words(const Capacity& capacity) {
  if (capacity.authority.empty()) return capacity.title;
  return joined(joined(capacity.authority, fixed_text(" ")), capacity.title);
}

void set_signatory(const Job& job, ColumnSetter& column, std::vector<Node>& tree, int parent) {
  const Signatory& signatory = *job.dispatch.signatory;
  for (const auto& capacity : signatory.capacities) {
    column.centred(job.layout.style("capacity"), capacity_words(capacity),
                   add_node(tree, Role::paragraph, parent, "capacity"));
  }
  column.skip(job.layout.length("signature-room"));
  if (!signatory.title.empty()) {
    column.centred(job.layout.style("signatory-title"), signatory.title,
                   add_node(tree, Role::paragraph, parent, "signatory-title"));
  }
  column.centred(job.layout.style("signatory-name"), signatory.name,
                 add_node(tree, Role::paragraph, parent, "signatory-name"));
}

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

void set_distribution(const Job& job, ColumnSetter& column, std::vector<Node>& tree, int parent) {
  column.lead(job.layout.style("distribution"),
              add_node(tree, Role::paragraph, parent, "distribution"));
  const int list = add_node(tree, Role::list, parent, "distribution");
  tree[static_cast<std::size_t>(list)].numbering = "-";
  for (const auto& words : copy_entries(*job.dispatch.distribution)) {
    const int item = add_node(tree, Role::item, list, "copy-to");
    const int label = add_node(tree, Role::label, item, "copy-to");
    const int body = add_node(tree, Role::item_body, item, "copy-to");
    column.entry(job.layout.style("copy-to"), words, label, body);
  }
}

/// "Địa chỉ: ...", "Điện thoại: ...": what the letter gives of them.
std::vector<Text> contact_entries(const Contact& contact) {
  const std::pair<std::string_view, const Text&> parts[] = {{"Địa chỉ: ", contact.address},
                                                            {"Điện thoại: ", contact.telephone},
                                                            {"Fax: ", contact.fax},
                                                            {"Email: ", contact.email},
                                                            {"Website: ", contact.website}};
  std::vector<Text> entries;
  for (const auto& [lead, words] : parts) {
    if (!words.empty()) entries.push_back(joined(fixed_text(lead), words));
  }
  return entries;
}

/// The entries on as few lines as hold them whole.
Text contact_words(const Job& job, const TypeStyle& type) {
  Text all;
  Length room = job.text_width();
  for (const auto& entry : contact_entries(*job.dispatch.contact)) {
    const Length width = job.compositor.width_of(joined(entry, fixed_text("; ")), type);
    const bool fits = width <= room;
    if (!all.empty()) {
      all = joined(all, fixed_text(fits ? "; " : ";" + std::string(Text::forced_break)));
    }
    all = joined(all, entry);
    room = (fits ? room : job.text_width()) - width;
  }
  return all;
}

}  // namespace

SetPart set_foot(const Job& job, std::vector<Node>& tree, int parent) {
  const Length share = scaled(job.text_width(), job.layout.number("foot-left-share"));
  const Length gap = job.layout.length("column-gap");
  const Length first_baseline = job.compositor.ascent(job.layout.style("capacity").type.size);
  ColumnSetter right(job, job.text_left() + share, job.text_width() - share, first_baseline);
  ColumnSetter left(job, job.text_left(), share - gap, first_baseline);
  for (const auto& item : job.layout.region("foot-right")) {
    if (has_words(job.dispatch, item.component)) set_signatory(job, right, tree, parent);
  }
  for (const auto& item : job.layout.region("foot-left")) {
    if (has_words(job.dispatch, item.component)) set_distribution(job, left, tree, parent);
  }
  SetPart foot = std::move(right.part);
  std::ranges::move(left.part.blocks, std::back_inserter(foot.blocks));
  foot.height = std::max(foot.height, left.part.height);
  return foot;
}

SetPart set_contact(const Job& job, std::vector<Node>& tree, int parent) {
  if (job.layout.region("bottom").empty() || !has_words(job.dispatch, "contact")) return {};
  const Style& style = job.layout.style("contact");
  const Text words = contact_words(job, style.type);
  if (words.empty()) return {};
  const Length above = points(4);
  ColumnSetter column(job, job.text_left(), job.text_width(),
                      above + job.compositor.ascent(style.type.size));
  column.centred(style, words, add_node(tree, Role::paragraph, parent, "contact"));
  column.part.blocks.front().rules.push_back({job.text_left(),
                                              job.text_left() + job.text_width(),
                                              {},
                                              job.layout.length("rule-thickness")});
  return std::move(column.part);
}

}  // namespace congvan
