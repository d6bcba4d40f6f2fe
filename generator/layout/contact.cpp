#include <string>
#include <string_view>
#include <utility>

#include "layout/column_setter.h"
#include "layout/components.h"
#include "layout/foot.h"

namespace congvan {
namespace {

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

SetPart set_contact(const Job& job, std::vector<Node>& tree, int parent) {
  if (job.layout.region("bottom").empty() || !has_words(job.dispatch, job.layout, "contact"))
    return {};
  const Style& style = job.layout.style("contact");
  const Text words = contact_words(job, job.type(style));
  if (words.empty()) return {};
  const Length above = points(4);
  ColumnSetter column(job, {job.text_left(), job.text_width()}, above);
  column.words(style, words, add_node(tree, Role::paragraph, parent, "contact"));
  column.part.blocks.front().rules.push_back(level_rule(job.text_left(),
                                                        job.text_left() + job.text_width(), {},
                                                        job.layout.length("rule-thickness")));
  return std::move(column.part);
}

}  // namespace congvan
