#include <string>

#include "layout/components.h"
#include "layout/dates.h"
#include "layout/holders.h"
#include "layout/subject.h"

namespace congvan {
namespace {

/// Stands where the writer does not know yet.
constexpr std::string_view unknown = "……";

Text with_spaces(const Text& a, const Text& b) {
  if (a.empty() || b.empty()) return joined(a, b);
  return joined(joined(a, fixed_text(" ")), b);
}

std::string known(const std::optional<int>& number, std::string (*written)(int)) {
  return number ? written(*number) : std::string(unknown);
}

/// "05/HĐ-SXD"
Text number_words(const Number& number) {
  const Text value = number.value.empty() ? fixed_text(unknown) : number.value;
  return joined(joined(value, fixed_text("/")), number.notation);
}

/// "Hà Nội, ngày 05 tháng 01 năm 2026"
Text issued_words(const Issued& issued) {
  return joined(issued.place, fixed_text(", ngày " + known(issued.day, day_words) + " tháng " +
                                         known(issued.month, month_words) + " năm " +
                                         known(issued.year, year_words)));
}

/// "16/11/2026; 16:34:54 +07:00" as far as it is known (Annex III, form 3.2).
std::string moment(const Issued& issued) {
  if (!issued.year || !issued.month || !issued.day) return {};
  // A day's zeros, for both: 16/01/2026.
  std::string words =
      day_words(*issued.day) + "/" + day_words(*issued.month) + "/" + year_words(*issued.year);
  if (!issued.time.empty()) words += "; " + issued.time.str() + " +07:00";
  return words;
}

Text copy_mark_words(const Dispatch& dispatch, const Text& form) {
  const Text words = joined(joined(form, fixed_text("; ")), issuer_words(dispatch));
  const std::string when = dispatch.issued ? moment(*dispatch.issued) : "";
  return when.empty() ? words : joined(words, fixed_text("; " + when));
}

std::vector<Text> all_parents(const Dispatch& dispatch) {
  std::vector<Text> all;
  for (const auto& issuer : dispatch.issuers) {
    all.insert(all.end(), issuer.parents.begin(), issuer.parents.end());
  }
  return all;
}

Text lead_of(const Dispatch& dispatch, const Layout& layout, std::string_view component) {
  return filled(layout.style(component).words, [&](std::string_view holder) {
    if (holder == "kind") return fixed_text(layout.title);
    const bool authority = holder == "issuing-authority" && !dispatch.issuing_authority.empty();
    return authority ? on_one_line(dispatch.issuing_authority) : issuer_words(dispatch);
  });
}

/// What the dispatch itself says there.
std::vector<Text> own_words(const Dispatch& dispatch, const Layout& layout,
                            std::string_view component) {
  std::vector<Text> all;
  if (component == "issuer") {
    for (const auto& issuer : dispatch.issuers) all.push_back(issuer.name);
  } else if (component == "parent") {
    all = all_parents(dispatch);
  } else if (component == "number") {
    for (const auto& number : dispatch.numbers) all.push_back(number_words(number));
  } else if (component == "issued" && dispatch.issued) {
    all = {issued_words(*dispatch.issued)};
  } else if (component == "subject") {
    all = {subject_of(dispatch, layout)};
  } else if (component == "issuing-authority") {
    all = {dispatch.issuing_authority};
  } else if (component == "circulation") {
    all = {dispatch.circulation};
  }
  return all;
}

}  // namespace

Text issuer_words(const Dispatch& dispatch) {
  Text all;
  for (const auto& issuer : dispatch.issuers) {
    const Text name = on_one_line(issuer.name);
    all = all.empty() ? name : joined(joined(all, fixed_text(" - ")), name);
  }
  return all;
}

std::vector<Text> component_words(const Dispatch& dispatch, const Layout& layout,
                                  std::string_view component) {
  const Text lead = lead_of(dispatch, layout, component);
  if (component == "copy-mark") return {copy_mark_words(dispatch, lead)};
  std::vector<Text> all = own_words(dispatch, layout, component);
  if (all.empty()) return {lead};
  for (auto& words : all) words = with_spaces(lead, words);
  return all;
}

}  // namespace congvan
