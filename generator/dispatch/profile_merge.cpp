#include "dispatch/profile_merge.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/closest.h"
#include "dispatch/children.h"
#include "dispatch/part_order.h"
#include "dispatch/values.h"
#include "text/text.h"

namespace congvan {
namespace {

/// Gives an element an attribute of that name unless it has words there.
void fill(Element& element, std::string_view name, const Attribute& with) {
  const auto given = std::ranges::find(element.attributes, name, &Attribute::name);
  if (given == element.attributes.end()) {
    element.attributes.push_back({std::string(name), with.value, with.where});
  } else if (is_blank(given->value)) {
    given->value = with.value;
    given->where = with.where;
  }
}

/// The same for the first child of that name, which is made if there is none.
void fill_child(Element& dispatch, std::string_view element, std::string_view name,
                const std::optional<Attribute>& with) {
  if (!with) return;
  Element* found = child(dispatch, element);
  if (found == nullptr) {
    found = &insert_in_order(dispatch, {std::string(element), {}, {}, {}, with->where});
  }
  fill(*found, name, *with);
}

/// "QĐ-SNV" for a kind whose notation the profile does not list.
std::optional<Attribute> notation(const Profile& profile, std::string_view kind,
                                  const HouseForm& form) {
  const auto listed = std::ranges::find_if(
      profile.notations, [&](const HouseNotation& each) { return each.kind.value == kind; });
  if (listed != profile.notations.end()) return listed->value;
  if (!profile.agency || is_blank(profile.agency->value) || form.abbreviation.empty()) return {};
  Attribute made = *profile.agency;
  made.value = form.abbreviation + "-" + made.value;
  return made;
}

const std::string* id_of(const Element& signatory) {
  const Attribute* id = attribute(signatory, "id");
  return id == nullptr ? nullptr : &id->value;
}

const Element* signatory_named(const Profile& profile, std::string_view id) {
  const auto found = std::ranges::find_if(profile.signatories, [&](const Element& each) {
    return id_of(each) != nullptr && *id_of(each) == id;
  });
  return found == profile.signatories.end() ? nullptr : &*found;
}

std::string_view closest_signatory(const Profile& profile, std::string_view id) {
  std::vector<std::string_view> ids;
  for (const Element& each : profile.signatories) {
    if (id_of(each) != nullptr) ids.push_back(*id_of(each));
  }
  return closest(id, ids);
}

/// Name and title where the dispatch gives none, and all lines of capacity where it gives none.
void fill_signatory(Element& element, const Element& with) {
  for (const Attribute& each : with.attributes) {
    if (each.name != "id") fill(element, each.name, each);
  }
  if (child(element, "capacity") != nullptr) return;
  for (const Element& each : with.children) {
    if (each.name == "capacity") element.children.push_back(each);
  }
}

/// A `use` that leads nowhere stays, as the sign that the rest is not the writer's fault.
void resolve_uses(Element& dispatch, const Profile& profile, Diagnostics& says) {
  for (Element& each : dispatch.children) {
    const Attribute* use = each.name == "signatory" ? attribute(each, "use") : nullptr;
    if (use == nullptr) continue;
    if (const Element* found = signatory_named(profile, use->value)) {
      fill_signatory(each, *found);
      std::erase_if(each.attributes, [](const Attribute& one) { return one.name == "use"; });
    } else {
      says.error("signatory-not-in-profile", use->where,
                 {{"use", use->value},
                  {"suggestion", closest_signatory(profile, use->value)},
                  {"profile", profile.name}});
    }
  }
}

void add_first_signatory(Element& dispatch, const Profile& profile) {
  if (profile.signatories.empty() || child(dispatch, "signatory") != nullptr) return;
  Element first = profile.signatories.front();
  std::erase_if(first.attributes, [](const Attribute& each) { return each.name == "id"; });
  insert_in_order(dispatch, std::move(first));
}

void add_words(const Element& element, std::string& words) {
  words += element.text;
  for (const Element& child : element.children) add_words(child, words);
}

/// In the form in which two of them can be compared.
std::string issuer_name(const Element& issuer) {
  std::string words;
  if (const Element* name = child(issuer, "name")) add_words(*name, words);
  Diagnostics unheard;
  return normalize(words, issuer.where, unheard).str();
}

}  // namespace

Element with_profile(Element dispatch, const Profile& profile, const HouseForm& form,
                     Diagnostics& says) {
  resolve_uses(dispatch, profile, says);
  const auto placed = [&](std::string_view name) { return form.components.contains(name); };
  const auto add = [&](std::string_view name, const std::optional<Element>& part) {
    if (part && placed(name) && child(dispatch, name) == nullptr) insert_in_order(dispatch, *part);
  };
  const bool joint = std::ranges::count(dispatch.children, "issuer", &Element::name) > 1;
  if (!joint && placed("number")) {
    const Attribute* kind = attribute(dispatch, "kind");
    fill_child(dispatch, "number", "notation",
               notation(profile, kind == nullptr ? "" : kind->value, form));
  }
  if (!joint && placed("signatory")) add_first_signatory(dispatch, profile);
  if (placed("issued")) fill_child(dispatch, "issued", "place", profile.place);
  add("issuer", profile.issuer);
  add("issuing-authority", profile.issuing_authority);
  add("distribution", profile.distribution);
  add("contact", profile.contact);
  return dispatch;
}

bool may_be_of(const Element& dispatch, const Profile& profile) {
  const Element* issuer = child(dispatch, "issuer");
  if (issuer == nullptr || !profile.issuer) return true;
  return issuer_name(*issuer) == issuer_name(*profile.issuer);
}

}  // namespace congvan
