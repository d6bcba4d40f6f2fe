#include "dispatch/read_foot.h"

#include <string_view>

#include "dispatch/children.h"

namespace congvan {
namespace {

constexpr std::string_view entry_marks = ";.,";

/// "VT, TCCB (2). PL.(300)": unit and copies kept, then drafter and copies issued (form 1.5, notes
/// 8 and 9). Words in the element take the place of "VT".
Text read_archive(const Element& element, const WordReader& words) {
  Text line = with_ending(words.of(element), "", entry_marks);
  if (line.empty()) line = fixed_text("VT");
  const auto add = [&](std::string_view before, std::string_view name, std::string_view after) {
    const Text more = words.of(element, name);
    if (more.empty()) return;
    line = joined(joined(joined(line, fixed_text(before)), more), fixed_text(after));
  };
  add(", ", "unit", "");
  add(" (", "copies", ")");
  add(". ", "drafter", "");
  const bool has_drafter = attribute(element, "drafter") != nullptr;
  add(has_drafter ? ".(" : ". (", "issued", ")");
  return line;
}

}  // namespace

Signatory read_signatory(const Element& element, const WordReader& words) {
  Signatory signatory;
  signatory.where = element.where;
  signatory.remark = words.of_child(element, "remark");
  signatory.name = words.of(element, "name");
  signatory.title = words.of(element, "title");
  for (const auto& one : element.children) {
    if (one.name != "capacity") continue;
    signatory.capacities.push_back({words.of(one, "authority"), words.of(one)});
  }
  return signatory;
}

Distribution read_distribution(const Element& element, const WordReader& words) {
  Distribution distribution{words.of_children(element, "copy-to", entry_marks), {}, element.where};
  if (const Element* archive = child(element, "archive")) {
    distribution.archive = read_archive(*archive, words);
  }
  return distribution;
}

Contact read_contact(const Element& element, const WordReader& words) {
  return {words.of_child(element, "address"), words.of_child(element, "telephone"),
          words.of_child(element, "fax"), words.of_child(element, "email"),
          words.of_child(element, "website")};
}

}  // namespace congvan
