#include "layout/read_style.h"

#include <algorithm>
#include <array>

#include "base/closest.h"
#include "layout/holders.h"

namespace congvan {
namespace {

constexpr std::array<std::string_view, 46> all_settings = {
    "page-width",        "page-height",         "margin-top",        "margin-bottom",
    "margin-left",       "margin-right",        "body-size",         "indent",
    "paragraph-spacing", "line-spacing",        "head-left-least",   "column-gap",
    "rule-thickness",    "rule-below",          "number-blank",      "day-blank",
    "month-blank",       "year-blank",          "recipients-indent", "recipients-indent-least",
    "recipients-dash",   "after-head",          "after-title",       "before-foot",
    "before-copy",       "signature-room",      "foot-left-share",   "page-number-baseline",
    "circulation-top",   "circulation-centre",  "copy-mark-top",     "frame-height",
    "urgent-width",      "very-urgent-width",   "express-width",     "around-tables",
    "table-padding",     "table-padding-down",  "table-rule",        "signature-width",
    "signature-height",  "seal-width",          "seal-cover",        "initials-width",
    "initials-height",   "copy-signature-width"};

constexpr std::array<std::string_view, 26> all_styles = {
    "body",           "heading",          "roman-heading",  "part",           "chapter",
    "section",        "subsection",       "division-title", "article",        "particular",
    "table-caption",  "table-unit",       "table-head",     "table-cell",     "figure-caption",
    "note",           "annex-label",      "annex-title",    "attached-title", "attached-subject",
    "reference-line", "countersignature", "remark",         "page-number",    "draft",
    "copy-mark"};

/// As its base aligns it; the first line is indented as the body's where lines are justified.
void read_align(const Element& element, Style& style, LayoutValues& values) {
  constexpr std::array<std::string_view, 4> names = {"left", "centre", "right", "justified"};
  constexpr std::array<Align, 4> aligns = {Align::left, Align::centre, Align::right,
                                           Align::justified};
  const auto usual = std::ranges::find(aligns, style.align) - aligns.begin();
  style.align = aligns[values.choice(element, "align", names, static_cast<std::size_t>(usual))];
  if (attribute(element, "align") != nullptr) {
    style.indent = style.align == Align::justified ? Length{-1} : Length{0};
  }
  if (attribute(element, "indent") != nullptr) {
    style.indent = points(values.number(element, "indent", 0));
  }
}

void read_words(const Element& element, Style& style, LayoutValues& values) {
  const Attribute* given = attribute(element, "words");
  if (given == nullptr) return;
  style.words = normalize(given->value, given->where, values.says());
  for (const auto& holder : unknown_holders(style.words)) {
    values.says().error(
        "layout-unknown-holder", given->where,
        {{"name", holder}, {"style", style.name}, {"suggestion", closest(holder, holder_names())}});
  }
}

}  // namespace

std::span<const std::string_view> setting_names() { return all_settings; }
std::span<const std::string_view> style_names() { return all_styles; }

void read_setting(const Element& element, Layout& layout, LayoutValues& values) {
  constexpr std::array<std::string_view, 6> allowed = {"name", "value", "least",
                                                       "most", "unit",  "clause"};
  constexpr std::array<std::string_view, 3> units = {"", "mm", "pt"};
  values.known_attributes(element, allowed);
  const std::string name = values.name_of(element);
  if (name.empty()) return;
  if (std::ranges::find(all_settings, name) == all_settings.end()) {
    values.says().error("layout-unknown-setting", element.where,
                        {{"name", name}, {"suggestion", closest(name, all_settings)}});
    return;
  }
  const bool known = layout.settings.contains(name);
  Setting& setting = layout.settings[name];
  setting.value = values.number(element, "value", setting.value);
  setting.least = values.number(element, "least", known ? setting.least : 0);
  setting.most = values.number(element, "most", known ? setting.most : 10000);
  const auto usual = std::ranges::find(units, setting.unit) - units.begin();
  setting.unit = units[values.choice(element, "unit", units, static_cast<std::size_t>(usual))];
  if (attribute(element, "clause") != nullptr) setting.clause = value_of(element, "clause");
  values.within(element, name, setting.value, setting.least, setting.most, setting.clause);
}

void read_style(const Element& element, Layout& layout, LayoutValues& values) {
  constexpr std::array<std::string_view, 16> allowed = {
      "name",  "box",    "size",  "least", "most",  "with-body", "bold",   "italic",
      "align", "before", "inset", "rule",  "words", "indent",    "clause", "capitals"};
  values.known_attributes(element, allowed);
  const std::string name = values.name_of(element);
  if (name.empty()) return;
  Style& style = layout.styles[name];
  style.name = name;
  if (attribute(element, "box") != nullptr) style.box = value_of(element, "box");
  if (attribute(element, "clause") != nullptr) style.clause = value_of(element, "clause");
  style.type.size = points(values.number(element, "size", in_points(style.type.size)));
  style.least_size = points(values.number(element, "least", in_points(style.least_size)));
  style.most_size = points(values.number(element, "most", in_points(style.most_size)));
  style.with_body = values.yes(element, "with-body", style.with_body);
  style.type.bold = values.yes(element, "bold", style.type.bold);
  style.type.italic = values.yes(element, "italic", style.type.italic);
  style.capitals = values.yes(element, "capitals", style.capitals);
  style.before = points(values.number(element, "before", in_points(style.before)));
  style.inset = points(values.number(element, "inset", in_points(style.inset)));
  style.rule = values.number(element, "rule", style.rule);
  read_align(element, style, values);
  read_words(element, style, values);
  if (style.capitals) style.words = in_capitals(style.words);
  values.within(element, name, in_points(style.type.size),
                std::max(1.0, in_points(style.least_size)), in_points(style.most_size),
                style.clause);
}

}  // namespace congvan
