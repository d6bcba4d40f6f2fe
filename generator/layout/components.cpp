#include "layout/components.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace congvan {
namespace {

using Styles = std::vector<std::string_view>;
using Has = bool (*)(const Dispatch&);

bool always(const Dispatch&) { return true; }

bool has_issuer(const Dispatch& dispatch) {
  return !dispatch.issuers.empty() && !dispatch.issuers.front().name.empty();
}

struct Component {
  std::string_view name;
  Styles styles;
  Has has;                   ///< what the dispatch must have for it
  bool words_fixed = false;  ///< the layout must have words for it too
};

/// Those of the head, and what stands in the margin above it.
std::vector<Component> head_components() {
  return {
      {"original", {"copy-form"}, [](const Dispatch& d) { return d.original.has_value(); }},
      {"circulation", {"circulation"}, [](const Dispatch& d) { return !d.circulation.empty(); }},
      {"copy-mark",
       {"copy-mark"},
       [](const Dispatch& d) { return d.medium == Medium::electronic && has_issuer(d); },
       true},
      {"nation", {"nation"}, always, true},
      {"motto", {"motto"}, always, true},
      {"copy-form", {"copy-form"}, always, true},
      {"parent",
       {"parent"},
       [](const Dispatch& d) {
         return std::ranges::any_of(d.issuers, [](const Issuer& i) { return !i.parents.empty(); });
       }},
      {"issuer", {"issuer"}, has_issuer},
      {"number",
       {"number"},
       [](const Dispatch& d) { return !d.numbers.empty() && !d.numbers.front().notation.empty(); }},
      {"issued",
       {"issued"},
       [](const Dispatch& d) { return d.issued && !d.issued->place.empty(); }},
      {"urgency", {"urgency"}, [](const Dispatch& d) { return d.urgency != Urgency::none; }},
  };
}

/// Those from the title down to the foot.
std::vector<Component> other_components() {
  return {
      {"title", {"title"}, always, true},
      {"subject", {"subject"}, [](const Dispatch& d) { return !d.subject.empty(); }},
      {"issuing-authority",
       {"issuing-authority"},
       [](const Dispatch& d) { return !d.issuing_authority.empty(); }},
      {"recipients", {"recipients"}, [](const Dispatch& d) { return !d.recipients.empty(); }},
      {"legal-bases", {"legal-bases"}, [](const Dispatch& d) { return !d.legal_bases.empty(); }},
      {"enacting-words", {"enacting-words"}, always, true},
      {"lead", {"lead"}, always, true},
      {"body", {"body", "heading"}, [](const Dispatch& d) { return !d.body.empty(); }},
      {"signatory",
       {"capacity", "signatory-title", "signatory-name"},
       [](const Dispatch& d) {
         return !d.signatories.empty() && !d.signatories.front().name.empty();
       }},
      {"countersignature",
       {"countersignature", "remark", "capacity"},
       [](const Dispatch& d) { return !d.countersignatories.empty(); }},
      {"distribution",
       {"distribution", "copy-to"},
       [](const Dispatch& d) {
         return d.distribution &&
                (!d.distribution->copies_to.empty() || !d.distribution->archive.empty());
       }},
      {"contact", {"contact"}, [](const Dispatch& d) { return d.contact.has_value(); }},
  };
}

const std::vector<Component>& components() {
  static const std::vector<Component> all = [] {
    std::vector<Component> both = head_components();
    std::ranges::move(other_components(), std::back_inserter(both));
    return both;
  }();
  return all;
}

const Component* find(std::string_view name) {
  const auto found = std::ranges::find(components(), name, &Component::name);
  return found == components().end() ? nullptr : &*found;
}

/// Whether fixed words of something placed take the component in.
bool is_taken_in(const Layout& layout, std::string_view component) {
  const std::string holder = "{" + std::string(component) + "}";
  return std::ranges::any_of(layout.regions, [&](const auto& region) {
    return std::ranges::any_of(region.second, [&](const Item& item) {
      const auto style = layout.styles.find(item.component);
      return style != layout.styles.end() &&
             style->second.words.str().find(holder) != std::string::npos;
    });
  });
}

bool has_fixed_words(const Layout& layout, std::string_view component) {
  const auto style = layout.styles.find(component);
  return style != layout.styles.end() && !style->second.words.empty();
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

bool has_words(const Dispatch& dispatch, const Layout& layout, std::string_view component) {
  const Component* found = find(component);
  return found != nullptr && found->has(dispatch) &&
         (!found->words_fixed || has_fixed_words(layout, component));
}

Use use_of(const Layout& layout, std::string_view component) {
  for (const auto& [name, items] : layout.regions) {
    const auto item = std::ranges::find(items, component, &Item::component);
    if (item != items.end()) return item->required ? Use::required : Use::optional;
  }
  return is_taken_in(layout, component) ? Use::taken_in : Use::none;
}

}  // namespace congvan
