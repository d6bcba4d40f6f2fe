#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/closest.h"
#include "layout/components.h"
#include "layout/layout.h"

namespace congvan {
namespace {

/// A base of a base of a base is more than any kind needs.
constexpr int deepest_base = 8;

constexpr std::array<std::string_view, 7> region_names = {
    "top-margin", "head-left", "head-right", "middle", "foot-left", "foot-right", "bottom"};

/// The settings `place` reads; a rule set must give them all.
constexpr std::array<std::string_view, 31> setting_names = {"page-width",
                                                            "page-height",
                                                            "margin-top",
                                                            "margin-bottom",
                                                            "margin-left",
                                                            "margin-right",
                                                            "indent",
                                                            "paragraph-spacing",
                                                            "line-spacing",
                                                            "head-left-least",
                                                            "column-gap",
                                                            "rule-thickness",
                                                            "rule-below",
                                                            "number-blank",
                                                            "day-blank",
                                                            "month-blank",
                                                            "year-blank",
                                                            "recipients-indent",
                                                            "recipients-indent-least",
                                                            "after-head",
                                                            "before-foot",
                                                            "signature-room",
                                                            "foot-left-share",
                                                            "page-number-baseline",
                                                            "circulation-top",
                                                            "circulation-centre",
                                                            "frame-height",
                                                            "lines-with-signature",
                                                            "urgent-width",
                                                            "very-urgent-width",
                                                            "express-width"};

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
  LayoutReader(const LayoutSource& source, Diagnostics& says) : source_(source), says_(says) {}

  void read(const Element& root, Layout& layout, int depth) {
    if (root.name != "layout") {
      says_.error("layout-wrong-root", root.where, {{"name", root.name}});
      return;
    }
    known_attributes(root, {"name", "version", "base", "abstract", "title", "abbreviation"});
    if (const Attribute* base = attribute(root, "base")) read_base(*base, layout, depth);
    layout.name = words(root, "name");
    layout.title = words(root, "title");
    layout.abbreviation = words(root, "abbreviation");
    layout.abstract = words(root, "abstract") == "yes";
    for (const auto& child : root.children) {
      if (child.is_text()) continue;
      if (child.name == "law") {
        known_attributes(child, {"title", "date", "source"});
        layout.law = words(child, "title");
      } else if (child.name == "setting") {
        setting(child, layout);
      } else if (child.name == "style") {
        style(child, layout);
      } else if (child.name == "region") {
        region(child, layout);
      } else {
        unknown(child, {"law", "setting", "style", "region"});
      }
    }
  }

  /// What only a whole layout, base and all, can be asked.
  void complete(const Element& root, const Layout& layout) {
    for (const auto name : setting_names) {
      if (!layout.settings.contains(name)) {
        says_.error("layout-missing-setting", root.where, {{"name", name}});
      }
    }
    const auto needs = [&](std::string_view name) {
      if (!layout.styles.contains(name)) {
        says_.error("layout-missing-style", root.where, {{"name", name}});
      }
    };
    for (const auto name : {"page-number", "draft", "body"}) needs(name);
    for (const auto& [region, items] : layout.regions) {
      for (const auto& item : items) {
        for (const auto name : component_styles(item.component)) needs(name);
      }
    }
  }

 private:
  std::string name_of(const Element& element) {
    const Attribute* given = attribute(element, "name");
    if (given == nullptr || given->value.empty()) {
      says_.error("layout-no-name", element.where, {{"element", element.name}});
      return {};
    }
    return given->value;
  }

  static std::string words(const Element& element, std::string_view name) {
    const Attribute* given = attribute(element, name);
    return given == nullptr ? std::string() : given->value;
  }

  void unknown(const Element& child, const std::vector<std::string_view>& allowed) {
    says_.error("layout-unknown-element", child.where,
                {{"name", child.name}, {"suggestion", closest(child.name, allowed)}});
  }

  void known_attributes(const Element& element, const std::vector<std::string_view>& allowed) {
    for (const auto& given : element.attributes) {
      if (std::ranges::find(allowed, given.name) != allowed.end()) continue;
      says_.error("layout-unknown-attribute", given.where,
                  {{"name", given.name},
                   {"element", element.name},
                   {"suggestion", closest(given.name, allowed)}});
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

  /// `fallback` where the attribute is not there, an error where it is no number from 0 to 10000.
  double number(const Element& element, std::string_view name, double fallback) {
    const Attribute* given = attribute(element, name);
    if (given == nullptr) return fallback;
    double value = 0;
    const char* const end = given->value.data() + given->value.size();
    const auto [stopped, error] = std::from_chars(given->value.data(), end, value);
    if (error == std::errc() && stopped == end && value >= 0 && value <= 10000) return value;
    says_.error("layout-bad-number", given->where, {{"name", name}, {"value", given->value}});
    return fallback;
  }

  bool yes(const Element& element, std::string_view name, bool fallback) {
    const Attribute* given = attribute(element, name);
    if (given == nullptr) return fallback;
    if (given->value != "yes" && given->value != "no") {
      says_.error("layout-bad-choice", given->where,
                  {{"name", name}, {"value", given->value}, {"allowed", "yes, no"}});
    }
    return given->value == "yes";
  }

  void within(const Element& element, std::string_view name, double value, double least,
              double most, const std::string& clause) {
    if (value >= least && value <= most) return;
    says_.error("layout-out-of-range", element.where,
                {{"name", name},
                 {"value", decimal(value, 3)},
                 {"least", decimal(least, 3)},
                 {"most", decimal(most, 3)},
                 {"clause", clause}});
  }

  void setting(const Element& element, Layout& layout) {
    known_attributes(element, {"name", "value", "least", "most", "unit", "clause"});
    const std::string name = name_of(element);
    if (name.empty()) return;
    if (std::ranges::find(setting_names, name) == setting_names.end()) {
      says_.error("layout-unknown-setting", element.where,
                  {{"name", name}, {"suggestion", closest(name, setting_names)}});
      return;
    }
    const bool known = layout.settings.contains(name);
    Setting& setting = layout.settings[name];
    setting.value = number(element, "value", setting.value);
    setting.least = number(element, "least", known ? setting.least : 0);
    setting.most = number(element, "most", known ? setting.most : 10000);
    if (attribute(element, "unit") != nullptr) setting.unit = words(element, "unit");
    if (attribute(element, "clause") != nullptr) setting.clause = words(element, "clause");
    if (setting.unit != "" && setting.unit != "mm" && setting.unit != "pt") {
      says_.error("layout-bad-choice", element.where,
                  {{"name", "unit"}, {"value", setting.unit}, {"allowed", "mm, pt"}});
    }
    within(element, name, setting.value, setting.least, setting.most, setting.clause);
  }

  void align(const Element& element, Style& style) {
    const Attribute* given = attribute(element, "align");
    if (given == nullptr) return;
    if (given->value == "left") {
      style.align = Align::left;
    } else if (given->value == "centre") {
      style.align = Align::centre;
    } else if (given->value == "justified") {
      style.align = Align::justified;
    } else {
      says_.error(
          "layout-bad-choice", given->where,
          {{"name", "align"}, {"value", given->value}, {"allowed", "left, centre, justified"}});
    }
  }

  void style(const Element& element, Layout& layout) {
    known_attributes(element, {"name", "box", "size", "least", "most", "bold", "italic", "capitals",
                               "align", "before", "inset", "rule", "words", "clause"});
    const std::string name = name_of(element);
    if (name.empty()) return;
    Style& style = layout.styles[name];
    style.name = name;
    if (attribute(element, "box") != nullptr) style.box = words(element, "box");
    if (attribute(element, "clause") != nullptr) style.clause = words(element, "clause");
    style.type.size = points(number(element, "size", in_points(style.type.size)));
    style.least_size = points(number(element, "least", in_points(style.least_size)));
    style.most_size = points(number(element, "most", in_points(style.most_size)));
    style.type.bold = yes(element, "bold", style.type.bold);
    style.type.italic = yes(element, "italic", style.type.italic);
    style.capitals = yes(element, "capitals", style.capitals);
    align(element, style);
    style.before = points(number(element, "before", in_points(style.before)));
    style.inset = points(number(element, "inset", in_points(style.inset)));
    style.rule = number(element, "rule", style.rule);
    if (const Attribute* given = attribute(element, "words")) {
      style.words = normalize(given->value, given->where, says_);
      if (style.capitals) style.words = upper(style.words);
    }
    within(element, name, in_points(style.type.size), std::max(1.0, in_points(style.least_size)),
           in_points(style.most_size), style.clause);
  }

  void region(const Element& element, Layout& layout) {
    known_attributes(element, {"name"});
    const std::string name = name_of(element);
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
      if (child.name != "item") {
        unknown(child, {"item"});
        continue;
      }
      known_attributes(child, {"of", "level", "required"});
      Item item{words(child, "of"), words(child, "level"), yes(child, "required", false)};
      if (component_styles(item.component).empty()) {
        says_.error(
            "layout-unknown-component", child.where,
            {{"name", item.component}, {"suggestion", closest(item.component, component_names())}});
        continue;
      }
      items.push_back(std::move(item));
    }
  }

  const LayoutSource& source_;
  Diagnostics& says_;
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
