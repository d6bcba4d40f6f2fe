#include "dispatch/read_dispatch.h"

#include <algorithm>
#include <string>

#include "dispatch/check_habits.h"
#include "dispatch/check_shape.h"
#include "dispatch/grammar.h"
#include "dispatch/read_body.h"
#include "dispatch/read_words.h"
#include "dispatch/values.h"

namespace congvan {
namespace {

constexpr std::string_view entry_marks = ";.,";

const Element* child(const Element& parent, std::string_view name) {
  const auto found = std::ranges::find(parent.children, name, &Element::name);
  return found == parent.children.end() ? nullptr : &*found;
}

/// The words of all children of that name; `drop` is taken off their ends.
std::vector<Text> all_words(const Element& parent, std::string_view name, std::string_view drop,
                            Diagnostics& says) {
  std::vector<Text> all;
  for (const auto& one : parent.children) {
    if (one.name == name) all.push_back(with_ending(read_words(one, says), "", drop));
  }
  return all;
}

Text words_of(const Element& parent, std::string_view name, Diagnostics& says) {
  const Element* one = child(parent, name);
  return one == nullptr ? Text() : read_words(*one, says);
}

Issuer read_issuer(const Element& element, Diagnostics& says) {
  return {all_words(element, "parent", "", says), words_of(element, "name", says)};
}

/// Numbers 1 to 9 are written 01 to 09 (Decree 30, Annex I, Part I, Section II, clause 3).
Number read_number(const Element& element, Diagnostics& says) {
  Number number{read_words(element, "value", says), read_words(element, "notation", says)};
  const auto& digits = number.value.str();
  if (digits.size() == 1 && digits[0] >= '1' && digits[0] <= '9') {
    number.value = joined(fixed_text("0"), number.value);
  }
  return number;
}

Issued read_issued(const Element& element, Diagnostics& says) {
  Issued issued;
  issued.place = read_words(element, "place", says);
  const Attribute* given = attribute(element, "date");
  if (const auto date = given == nullptr ? std::nullopt : read_date(given->value)) {
    issued.year = date->year;
    issued.month = date->month;
    issued.day = date->day;
  }
  return issued;
}

Signatory read_signatory(const Element& element, Diagnostics& says) {
  Signatory signatory;
  signatory.where = element.where;
  signatory.name = read_words(element, "name", says);
  signatory.title = read_words(element, "title", says);
  for (const auto& one : element.children) {
    if (one.name != "capacity") continue;
    signatory.capacities.push_back({read_words(one, "authority", says), read_words(one, says)});
  }
  return signatory;
}

/// "VT, TCCB (2). PL.(300)": unit and copies kept, then drafter and copies issued (form 1.5, notes
/// 8 and 9). Words in the element take the place of "VT".
Text read_archive(const Element& element, Diagnostics& says) {
  Text line = with_ending(read_words(element, says), "", entry_marks);
  if (line.empty()) line = fixed_text("VT");
  const auto add = [&](std::string_view before, std::string_view name, std::string_view after) {
    const Text words = read_words(element, name, says);
    if (words.empty()) return;
    line = joined(joined(joined(line, fixed_text(before)), words), fixed_text(after));
  };
  add(", ", "unit", "");
  add(" (", "copies", ")");
  add(". ", "drafter", "");
  const bool has_drafter = attribute(element, "drafter") != nullptr;
  add(has_drafter ? ".(" : ". (", "issued", ")");
  return line;
}

Distribution read_distribution(const Element& element, Diagnostics& says) {
  Distribution distribution{all_words(element, "copy-to", entry_marks, says), {}, element.where};
  if (const Element* archive = child(element, "archive")) {
    distribution.archive = read_archive(*archive, says);
  }
  return distribution;
}

Urgency read_urgency(const Element& element) {
  const Attribute* level = attribute(element, "level");
  const std::string value = level == nullptr ? "" : level->value;
  return value == "khan"          ? Urgency::urgent
         : value == "thuong-khan" ? Urgency::very_urgent
         : value == "hoa-toc"     ? Urgency::express
                                  : Urgency::none;
}

Contact read_contact(const Element& element, Diagnostics& says) {
  return {words_of(element, "address", says), words_of(element, "telephone", says),
          words_of(element, "fax", says), words_of(element, "email", says),
          words_of(element, "website", says)};
}

}  // namespace

std::optional<Dispatch> read_dispatch(const Element& root, Diagnostics& says) {
  check_shape(root, says);
  if (root.name != grammar().front().name) return {};
  Dispatch dispatch;
  dispatch.where = root.where;
  if (const Attribute* kind = attribute(root, "kind")) dispatch.kind = kind->value;
  if (const auto* e = child(root, "issuer")) dispatch.issuer = read_issuer(*e, says);
  if (const auto* e = child(root, "number")) dispatch.number = read_number(*e, says);
  if (const auto* e = child(root, "issued")) dispatch.issued = read_issued(*e, says);
  if (const auto* e = child(root, "urgency")) dispatch.urgency = read_urgency(*e);
  dispatch.circulation = words_of(root, "circulation", says);
  dispatch.subject = with_ending(words_of(root, "subject", says), "", ".;,");
  if (const auto* e = child(root, "recipients")) {
    dispatch.recipients = all_words(*e, "recipient", entry_marks, says);
  }
  const Element* bases = child(root, "legal-bases");
  if (bases != nullptr) dispatch.legal_bases = read_listed_bases(*bases, says);
  if (const auto* e = child(root, "body")) dispatch.body = read_body(*e, bases, says);
  if (const auto* e = child(root, "signatory")) dispatch.signatory = read_signatory(*e, says);
  if (const auto* e = child(root, "distribution")) {
    dispatch.distribution = read_distribution(*e, says);
  }
  if (const auto* e = child(root, "contact")) dispatch.contact = read_contact(*e, says);
  check_habits(dispatch, says);
  return dispatch;
}

}  // namespace congvan
