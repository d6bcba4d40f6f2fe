#include "dispatch/profile.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "dispatch/check_shape.h"
#include "dispatch/profile_grammar.h"

namespace congvan {
namespace {

/// Ids are names within one file; in the dispatch they would be strangers.
void drop_ids(Element& element) {
  std::erase_if(element.attributes, [](const Attribute& each) { return each.name == "id"; });
  for (Element& child : element.children) drop_ids(child);
}

Element without_ids(Element element) {
  drop_ids(element);
  return element;
}

/// A signatory keeps its own id, by which a dispatch asks for it.
Element signatory_of(Element element) {
  for (Element& child : element.children) drop_ids(child);
  return element;
}

std::optional<Attribute> copied(const Element& element, std::string_view name) {
  const Attribute* given = attribute(element, name);
  return given == nullptr ? std::nullopt : std::optional(*given);
}

std::optional<double> read_number(const Element& element, std::string_view name,
                                  Diagnostics& says) {
  const Attribute* given = attribute(element, name);
  if (given == nullptr) return {};
  double value = 0;
  const char* const end = given->value.data() + given->value.size();
  const auto [stopped, error] = std::from_chars(given->value.data(), end, value);
  if (error == std::errc() && stopped == end && value >= 0 && value <= 10000) return value;
  says.error("setting-not-a-number", given->where, {{"name", name}, {"value", given->value}});
  return {};
}

class ProfileReader {
 public:
  explicit ProfileReader(Diagnostics& says) : says_(says) {}

  Profile read(const Element& root) {
    if (const Attribute* name = attribute(root, "name")) profile_.name = name->value;
    for (const Element& child : root.children) {
      if (child.is_text()) continue;
      const bool repeats = child.name == "signatory" || child.name == "setting";
      if (!repeats && !seen_.insert(child.name).second) {
        says_.error("too-many", child.where, {{"name", child.name}, {"parent", root.name}});
      } else {
        part(child);
      }
    }
    return std::move(profile_);
  }

 private:
  void part(const Element& element) {
    if (element.name == "issuer") profile_.issuer = without_ids(element);
    if (element.name == "issued") profile_.place = copied(element, "place");
    if (element.name == "notations") notations(element);
    if (element.name == "issuing-authority") profile_.issuing_authority = without_ids(element);
    if (element.name == "signatory") profile_.signatories.push_back(signatory_of(element));
    if (element.name == "distribution") profile_.distribution = without_ids(element);
    if (element.name == "contact") profile_.contact = without_ids(element);
    if (element.name == "setting") setting(element);
  }

  void notations(const Element& element) {
    profile_.agency = copied(element, "agency");
    for (const Element& child : element.children) {
      const Attribute* kind = attribute(child, "kind");
      const Attribute* value = attribute(child, "value");
      if (kind == nullptr || value == nullptr) continue;  // already complained of
      const bool known = std::ranges::any_of(profile_.notations, [&](const HouseNotation& each) {
        return each.kind.value == kind->value;
      });
      if (known) {
        says_.error("notation-twice", kind->where, {{"kind", kind->value}});
      } else {
        profile_.notations.push_back({*kind, *value});
      }
    }
  }

  void setting(const Element& element) {
    Preference wanted{{},
                      read_number(element, "value", says_),
                      read_number(element, "least", says_),
                      read_number(element, "most", says_),
                      element.where};
    const Attribute* name = attribute(element, "name");
    if (name == nullptr) return;  // already complained of
    wanted.name = name->value;
    const auto& known = preferable_settings();
    if (std::ranges::find(known, wanted.name) == known.end()) return;  // so too
    if (!seen_.insert("setting " + wanted.name).second) {
      says_.error("setting-twice", element.where, {{"name", wanted.name}});
      return;
    }
    const bool ranged =
        attribute(element, "least") != nullptr || attribute(element, "most") != nullptr;
    const bool fixed = attribute(element, "value") != nullptr;
    if (fixed == ranged) {
      says_.error("setting-value-or-range", element.where, {{"name", wanted.name}});
    } else if (wanted.least && wanted.most && *wanted.least > *wanted.most) {
      says_.error("setting-least-over-most", element.where, {{"name", wanted.name}});
    } else {
      profile_.preferences.push_back(std::move(wanted));
    }
  }

  Diagnostics& says_;
  Profile profile_;
  std::set<std::string> seen_;
};

}  // namespace

std::optional<Profile> read_profile(const Element& root, Diagnostics& says) {
  if (root.name != profile_grammar().front().name) {
    says.error("profile-wrong-root", root.where, {{"name", root.name}});
    return {};
  }
  check_shape(root, profile_grammar(), says);
  return ProfileReader(says).read(root);
}

}  // namespace congvan
