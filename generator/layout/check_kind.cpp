#include "layout/check_kind.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/closest.h"
#include "dispatch/body_texts.h"
#include "layout/components.h"
#include "layout/subject.h"

namespace congvan {
namespace {

void check_required(const Dispatch& dispatch, const Layout& layout, Diagnostics& says) {
  for (const auto& [name, items] : layout.regions) {
    for (const auto& item : items) {
      if (!item.required || has_words(dispatch, layout, item.component)) continue;
      const Style& style = layout.style(component_styles(item.component).front());
      says.error("missing-part", dispatch.where,
                 {{"part", item.component},
                  {"kind", layout.title},
                  {"box", style.box},
                  {"clause", style.clause}});
    }
  }
}

/// Where the dispatch has the words of a component.
Where where_of(const Dispatch& dispatch, std::string_view component) {
  if (component == "number") return dispatch.numbers.front().notation.where();
  if (component == "issued") return dispatch.issued->place.where();
  if (component == "subject") return dispatch.subject.where();
  if (component == "issuing-authority") return dispatch.issuing_authority.where();
  if (component == "recipients") return dispatch.recipients.front().where();
  if (component == "body") return dispatch.body.front().where;
  if (component == "countersignature") return dispatch.countersignatories.front().where;
  if (component == "distribution") return dispatch.distribution->where;
  if (component == "original") return dispatch.original->where;
  return dispatch.where;
}

bool same_file(const Where& a, const Where& b) { return a.file == b.file; }

/// What a profile adds for every kind may be without a place; what the dispatch says may not. Who
/// issues it is said of the file, where the page does not.
void check_placed(const Dispatch& dispatch, const Layout& layout, Diagnostics& says) {
  constexpr std::array<std::string_view, 11> own = {
      "number", "issued",           "subject",      "urgency",  "issuing-authority", "recipients",
      "body",   "countersignature", "distribution", "original", "legal-bases"};
  for (const auto component : own) {
    if (!has_words(dispatch, layout, component) || use_of(layout, component) != Use::none) continue;
    const Where where = where_of(dispatch, component);
    if (!same_file(where, dispatch.where)) continue;
    says.error("part-not-of-kind", where, {{"part", component}, {"kind", layout.title}});
  }
}

/// Who is addressed receives a copy "như trên", who must act on a decision "như Điều ..." (Annex
/// III, forms 1.1 to 1.8).
void check_copies(const Dispatch& dispatch, const Layout& layout, Diagnostics& says) {
  if (!dispatch.distribution || dispatch.distribution->copies_to.empty()) return;
  const bool named_above = has_words(dispatch, layout, "recipients") ||
                           use_of(layout, "enacting-words") != Use::none ||
                           use_of(layout, "lead") != Use::none;
  const Text& first = dispatch.distribution->copies_to.front();
  if (!named_above || first.str().starts_with("Như ")) return;
  says.warning("copies-do-not-begin-as-above", first.where());
}

class ParticularsCheck {
 public:
  ParticularsCheck(const Layout& layout, Diagnostics& says) : layout_(layout), says_(says) {}

  void check(const std::vector<Part>& parts) {
    for_each_part(parts, [this](const Part& part) {
      const auto* form = std::get_if<Particulars>(&part.is);
      if (form == nullptr) return;
      for (const auto& line : form->entries) particular(line);
    });
  }

  void missing(const Where& where) const {
    for (const auto& rule : layout_.particulars) {
      if (!rule.required || std::ranges::find(seen_, rule.name) != seen_.end()) continue;
      says_.error("missing-particular", where,
                  {{"name", rule.name}, {"words", rule.label.str()}, {"kind", layout_.title}});
    }
  }

 private:
  void particular(const Particular& line) {
    if (line.of.empty()) return;
    seen_.push_back(line.of);
    const auto& rules = layout_.particulars;
    if (std::ranges::find(rules, line.of, &ParticularRule::name) != rules.end()) return;
    std::vector<std::string_view> names;
    for (const auto& rule : rules) names.push_back(rule.name);
    says_.error(
        "unknown-particular", line.where,
        {{"name", line.of}, {"kind", layout_.title}, {"suggestion", closest(line.of, names)}});
  }

  const Layout& layout_;
  Diagnostics& says_;
  std::vector<std::string> seen_;
};

}  // namespace

void check_kind(const Dispatch& dispatch, const Layout& layout, Diagnostics& says) {
  check_required(dispatch, layout, says);
  check_placed(dispatch, layout, says);
  check_copies(dispatch, layout, says);
  ParticularsCheck particulars(layout, says);
  particulars.check(dispatch.body);
  particulars.missing(dispatch.where);
  for (const auto& supplement : dispatch.supplements) particulars.check(supplement.body);
  check_subject(dispatch, layout, says);
}

}  // namespace congvan
