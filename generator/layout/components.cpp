#include "layout/components.h"

#include <algorithm>

namespace congvan {
namespace {

using Styles = std::vector<std::string_view>;
using Has = bool (*)(const Dispatch&);

bool always(const Dispatch&) { return true; }

struct Component {
  std::string_view name;
  Styles styles;
  Has has;
};

const std::vector<Component>& components() {
  static const std::vector<Component> all = {
      {"nation", {"nation"}, always},
      {"motto", {"motto"}, always},
      {"parent",
       {"parent"},
       [](const Dispatch& d) { return d.issuer && !d.issuer->parents.empty(); }},
      {"issuer", {"issuer"}, [](const Dispatch& d) { return d.issuer && !d.issuer->name.empty(); }},
      {"number",
       {"number"},
       [](const Dispatch& d) { return d.number && !d.number->notation.empty(); }},
      {"issued",
       {"issued"},
       [](const Dispatch& d) { return d.issued && !d.issued->place.empty(); }},
      {"subject", {"subject"}, [](const Dispatch& d) { return !d.subject.empty(); }},
      {"urgency", {"urgency"}, [](const Dispatch& d) { return d.urgency != Urgency::none; }},
      {"circulation", {"circulation"}, [](const Dispatch& d) { return !d.circulation.empty(); }},
      {"recipients", {"recipients"}, [](const Dispatch& d) { return !d.recipients.empty(); }},
      {"legal-bases", {"legal-bases"}, [](const Dispatch& d) { return !d.legal_bases.empty(); }},
      {"body", {"body", "heading"}, [](const Dispatch& d) { return !d.body.empty(); }},
      {"signatory",
       {"capacity", "signatory-title", "signatory-name"},
       [](const Dispatch& d) { return d.signatory && !d.signatory->name.empty(); }},
      {"distribution",
       {"distribution", "copy-to"},
       [](const Dispatch& d) {
         return d.distribution &&
                (!d.distribution->copies_to.empty() || !d.distribution->archive.empty());
       }},
      {"contact", {"contact"}, [](const Dispatch& d) { return d.contact.has_value(); }},
  };
  return all;
}

const Component* find(std::string_view name) {
  const auto found = std::ranges::find(components(), name, &Component::name);
  return found == components().end() ? nullptr : &*found;
}

}  // namespace

const std::vector<std::string_view>& component_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const auto& component : components()) all.push_back(component.name);
    return all;
  }();
  return names;
}

std::vector<std::string_view> component_styles(std::string_view component) {
  const Component* found = find(component);
  return found == nullptr ? Styles{} : found->styles;
}

bool has_words(const Dispatch& dispatch, std::string_view component) {
  const Component* found = find(component);
  return found != nullptr && found->has(dispatch);
}

}  // namespace congvan
