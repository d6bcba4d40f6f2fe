#include <algorithm>
#include <array>
#include <optional>

#include "base/closest.h"
#include "layout/components.h"
#include "layout/layout.h"
#include "layout/layout_values.h"
#include "layout/read_style.h"

namespace congvan {
namespace {

/// A base of a base of a base is more than any kind needs.
constexpr int deepest_base = 8;

constexpr std::array<std::string_view, 9> region_names = {"before",    "top-margin", "head-centre",
                                                          "head-left", "head-right", "middle",
                                                          "foot-left", "foot-right", "bottom"};

/// The least that the head's two columns and some lines of a body need.
bool has_room(const Layout& layout) {
  const Length least = millimetres(100);
  const Length width =
      layout.length("page-width") - layout.length("margin-left") - layout.length("margin-right");
  const Length height =
      layout.length("page-height") - layout.length("margin-top") - layout.length("margin-bottom");
  return width >= least && height >= least && layout.length("indent") < width / 2;
}

class LayoutReader {
 public:
  LayoutReader(const LayoutSource& source, Diagnostics& says)
      : source_(source), says_(says), values_(says) {}

  void read(const Element& root, Layout& layout, int depth) {
    constexpr std::array<std::string_view, 6> allowed = {"name",     "version", "base",
                                                         "abstract", "title",   "abbreviation"};
    if (root.name != "layout") {
      says_.error("layout-wrong-root", root.where, {{"name", root.name}});
      return;
    }
    values_.known_attributes(root, allowed);
    if (const Attribute* base = attribute(root, "base")) read_base(*base, layout, depth);
    layout.name = value_of(root, "name");
    layout.title = value_of(root, "title");
    layout.abbreviation = value_of(root, "abbreviation");
    layout.abstract = values_.yes(root, "abstract", false);
    for (const auto& child : root.children) {
      if (!child.is_text()) read_child(child, layout);
    }
  }

  /// What only a whole layout, base and all, can be asked.
  void complete(const Element& root, const Layout& layout) {
    for (const auto name : setting_names()) {
      if (!layout.settings.contains(name)) {
        says_.error("layout-missing-setting", root.where, {{"name", name}});
      }
    }
    const auto needs = [&](std::string_view name) {
      if (!layout.styles.contains(name)) {
        says_.error("layout-missing-style", root.where, {{"name", name}});
      }
    };
    for (const auto name : style_names()) needs(name);
    for (const auto& [region, items] : layout.regions) {
      for (const auto& item : items) {
        for (const auto name : component_styles(item.component)) needs(name);
      }
    }
  }

 private:
  void read_child(const Element& child, Layout& layout) {
    constexpr std::array<std::string_view, 7> allowed = {"law",    "practice",   "setting", "style",
                                                         "region", "particular", "skeleton"};
    if (child.name == "law") {
      law(child, layout);
    } else if (child.name == "practice") {
      practice(child, layout);
    } else if (child.name == "setting") {
      read_setting(child, layout, values_);
    } else if (child.name == "style") {
      read_style(child, layout, values_);
    } else if (child.name == "region") {
      region(child, layout);
    } else if (child.name == "particular") {
      particular(child, layout);
    } else if (child.name == "skeleton") {
      skeleton(child, layout);
    } else {
      values_.unknown(child, allowed);
    }
  }

  void read_base(const Attribute& base, Layout& layout, int depth) {
    const auto root = depth < deepest_base ? source_(base.value) : std::nullopt;
    if (!root) {
      says_.error("layout-no-base", base.where, {{"name", base.value}});
      return;
    }
    read(*root, layout, depth + 1);
  }

  void law(const Element& element, Layout& layout) {
    constexpr std::array<std::string_view, 3> allowed = {"title", "date", "source"};
    values_.known_attributes(element, allowed);
    layout.law = value_of(element, "title");
  }

  void practice(const Element& element, Layout& layout) {
    values_.known_attributes(element, {});
    std::vector<RawRun> runs;
    for (const auto& child : element.children) {
      if (child.is_text()) {
        runs.push_back({child.text, {}, child.where});
      } else {
        values_.unknown(child, {});
      }
    }
    layout.practice = normalize(runs, says_).str();
  }

  void region(const Element& element, Layout& layout) {
    constexpr std::array<std::string_view, 1> allowed = {"name"};
    constexpr std::array<std::string_view, 1> children = {"item"};
    values_.known_attributes(element, allowed);
    const std::string name = values_.name_of(element);
    if (name.empty()) return;
    if (std::ranges::find(region_names, name) == region_names.end()) {
      says_.error("layout-unknown-region", element.where,
                  {{"name", name}, {"suggestion", closest(name, region_names)}});
      return;
    }
    std::vector<Item>& items = layout.regions[name];
    items.clear();
    for (const auto& child : element.children) {
      if (child.is_text()) continue;
      if (child.name == "item") {
        item(child, items);
      } else {
        values_.unknown(child, children);
      }
    }
  }

  void item(const Element& element, std::vector<Item>& items) {
    constexpr std::array<std::string_view, 3> allowed = {"of", "level", "required"};
    values_.known_attributes(element, allowed);
    Item item{value_of(element, "of"), value_of(element, "level"),
              values_.yes(element, "required", false)};
    if (component_styles(item.component).empty()) {
      says_.error(
          "layout-unknown-component", element.where,
          {{"name", item.component}, {"suggestion", closest(item.component, component_names())}});
      return;
    }
    items.push_back(std::move(item));
  }

  void particular(const Element& element, Layout& layout) {
    constexpr std::array<std::string_view, 3> allowed = {"name", "words", "required"};
    values_.known_attributes(element, allowed);
    const std::string name = values_.name_of(element);
    if (name.empty()) return;
    auto known = std::ranges::find(layout.particulars, name, &ParticularRule::name);
    if (known == layout.particulars.end()) {
      known = layout.particulars.insert(known, ParticularRule{name, {}, false});
    }
    if (const Attribute* words = attribute(element, "words")) {
      known->label = normalize(words->value, words->where, says_);
    }
    known->required = values_.yes(element, "required", known->required);
    if (known->label.empty()) {
      says_.error("layout-no-words", element.where, {{"name", name}});
    }
  }

  /// What it holds takes the place of what the base has of the same names.
  void skeleton(const Element& element, Layout& layout) {
    values_.known_attributes(element, {});
    std::erase_if(layout.skeleton, [&](const Element& old) {
      return std::ranges::find(element.children, old.name, &Element::name) !=
             element.children.end();
    });
    for (const auto& child : element.children) {
      if (!child.is_text()) layout.skeleton.push_back(child);
    }
  }

  const LayoutSource& source_;
  Diagnostics& says_;
  LayoutValues values_;
};

}  // namespace

std::optional<Layout> read_layout(const Element& root, const LayoutSource& source,
                                  Diagnostics& says) {
  const auto faults = says.count(Severity::error);
  Layout layout;
  LayoutReader reader(source, says);
  reader.read(root, layout, 0);
  reader.complete(root, layout);
  if (says.count(Severity::error) > faults) return {};
  if (!has_room(layout)) {
    says.error("layout-no-room", root.where);
    return {};
  }
  return layout;
}

}  // namespace congvan
