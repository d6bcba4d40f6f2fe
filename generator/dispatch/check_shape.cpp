#include "dispatch/check_shape.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/closest.h"
#include "dispatch/check_table.h"
#include "dispatch/grammar.h"
#include "dispatch/values.h"

namespace congvan {
namespace {

bool is_inline(std::string_view name) {
  return std::ranges::find(inline_grammar(), name, &ElementRule::name) != inline_grammar().end();
}

/// What editors put on a root to find its schema.
bool names_schema(std::string_view attribute_name) {
  return attribute_name.starts_with("xmlns:xsi") || attribute_name.starts_with("xsi:");
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string all;
  for (const auto name : names) (all += all.empty() ? "" : ", ").append(name);
  return all;
}

std::vector<std::string_view> attribute_names(const ElementRule& rule) {
  std::vector<std::string_view> names;
  for (const auto* of : {&rule.attributes, &common_attributes()}) {
    for (const auto& attribute : *of) names.push_back(attribute.name);
  }
  return names;
}

bool may_bear(const ElementRule& rule, std::string_view name) {
  const auto known = [&](const AttributeRule& attribute) { return attribute.name == name; };
  return std::ranges::any_of(rule.attributes, known) ||
         std::ranges::any_of(common_attributes(), known);
}

bool may_hold(const ElementRule& rule, std::string_view name) {
  const bool words = rule.content == Content::words || rule.content == Content::words_or_elements;
  return (words && is_inline(name)) ||
         std::ranges::any_of(rule.children, [&](const ChildRule& child) {
           return std::ranges::find(child.names, name) != child.names.end();
         });
}

std::vector<std::string_view> child_names(const ElementRule& rule) {
  std::vector<std::string_view> names;
  for (const auto& child : rule.children) {
    names.insert(names.end(), child.names.begin(), child.names.end());
  }
  if (rule.content == Content::words || rule.content == Content::words_or_elements) {
    for (const auto& inside : inline_grammar()) names.push_back(inside.name);
  }
  return names;
}

/// The complaint about a value of the wrong form; none about a choice, which has its own.
std::string_view fault_of(ValueRule kind, std::string_view value) {
  switch (kind) {
    case ValueRule::words:
    case ValueRule::choice:
      return "";
    case ValueRule::whole_number:
      return read_whole_number(value) ? "" : "bad-number";
    case ValueRule::date:
      return read_date(value) ? "" : "bad-date";
    case ValueRule::identifier:
      return is_identifier(value) ? "" : "bad-identifier";
    case ValueRule::time:
      return is_time(value) ? "" : "bad-time";
    case ValueRule::length:
      return read_length(value) ? "" : "bad-length";
    case ValueRule::column_width:
      return read_length(value) || read_share(value) ? "" : "bad-column-width";
    case ValueRule::type_size:
      return read_type_size(value) ? "" : "bad-type-size";
    case ValueRule::ordinal:
      return is_ordinal(value) ? "" : "bad-ordinal";
  }
  return "";
}

class ShapeCheck {
 public:
  ShapeCheck(const std::vector<ElementRule>& rules, Braces braces, Diagnostics& says)
      : rules_(rules), braces_(braces), says_(says) {}

  void element(const Element& element, const ElementRule& rule) {
    attributes(element, rule);
    words(element, rule);
    unknown_children(element, rule);
    if (rule.content == Content::elements || !children_are_inline(element)) {
      order(element, rule);
    }
    if (element.name == "table") check_table(element, says_);
    if (element.name == "particular") label_of(element);
    inside(element);
  }

 private:
  /// What stands inside. A footnote needs a page's foot, and words of a body above it.
  void inside(const Element& element) {
    if (element.name == "note" && in_note_) says_.error("note-in-note", element.where);
    if (element.name == "note" && !in_body_) says_.error("note-outside-body", element.where);
    const bool body = in_body_, note = in_note_;
    in_body_ = in_body_ || element.name == "body";
    in_note_ = in_note_ || element.name == "note";
    for (const auto& child : element.children) {
      const ElementRule* known = child.is_text() ? nullptr : element_rule(rules_, child.name);
      if (known != nullptr) this->element(child, *known);
    }
    in_body_ = body;
    in_note_ = note;
  }

  void label_of(const Element& element) {
    const bool known = attribute(element, "of") != nullptr;
    if (known == (attribute(element, "label") != nullptr)) {
      says_.error("particular-without-label", element.where);
    }
  }

  static bool children_are_inline(const Element& element) {
    return std::ranges::all_of(element.children, [](const Element& child) {
      return child.is_text() || is_inline(child.name);
    });
  }

  void attributes(const Element& element, const ElementRule& rule) {
    for (const auto& given : element.attributes) {
      unfilled(given.value, given.where);
      if (names_schema(given.name)) continue;
      if (given.name == "each" || given.name == "when" || given.name == "extends") {
        says_.error("template-not-filled", given.where, {{"what", given.name}});
      } else if (given.name == "secrecy") {
        says_.error("secrecy-refused", given.where);
      } else if (!may_bear(rule, given.name)) {
        const auto known = attribute_names(rule);
        says_.error("unknown-attribute", given.where,
                    {{"name", given.name},
                     {"element", element.name},
                     {"suggestion", closest(given.name, known)},
                     {"allowed", listed(known)}});
      }
    }
    for (const auto& expected : rule.attributes) attribute_value(element, expected);
    for (const auto& expected : common_attributes()) attribute_value(element, expected);
    unique(element);
  }

  void unique(const Element& element) {
    const Attribute* id = attribute(element, "id");
    if (id != nullptr && !ids_.insert(id->value).second) {
      says_.error("duplicate-id", id->where, {{"id", id->value}});
    }
  }

  static bool excused(const Element& element, std::string_view unless) {
    return !unless.empty() && attribute(element, unless) != nullptr;
  }

  void attribute_value(const Element& element, const AttributeRule& rule) {
    const Attribute* given = attribute(element, rule.name);
    if (given == nullptr || is_blank(given->value)) {
      if (rule.required && !excused(element, rule.unless)) {
        says_.error("missing-attribute", element.where,
                    {{"name", rule.name}, {"element", element.name}});
      }
      return;
    }
    if (has_holder(given->value)) return;
    const bool chosen = std::ranges::find(rule.choices, given->value) != rule.choices.end();
    if (rule.value == ValueRule::choice && !chosen) {
      says_.error("bad-choice", given->where,
                  {{"name", rule.name},
                   {"value", given->value},
                   {"suggestion", closest(given->value, rule.choices)},
                   {"allowed", listed(rule.choices)}});
    }
    const std::string_view fault = fault_of(rule.value, given->value);
    if (!fault.empty()) {
      says_.error(fault, given->where, {{"name", rule.name}, {"value", given->value}});
    }
  }

  void words(const Element& element, const ElementRule& rule) {
    const bool structured = !children_are_inline(element);
    const bool wordless = rule.content == Content::nothing || rule.content == Content::elements ||
                          (rule.content == Content::words_or_elements && structured);
    bool blank = true;
    for (const auto& child : element.children) {
      if (!child.is_text()) {
        blank = blank && child.name == "br";
        continue;
      }
      unfilled(child.text, child.where);
      if (is_blank(child.text)) continue;
      blank = false;
      if (wordless) says_.error("stray-words", child.where, {{"element", element.name}});
    }
    if (!wordless && blank && !rule.may_be_empty) {
      says_.error("empty-element", element.where, {{"element", element.name}, {"box", rule.box}});
    }
  }

  bool has_holder(const std::string& words) const {
    return braces_ == Braces::holders && words.find("{{") != std::string::npos;
  }

  void unfilled(const std::string& words, const Where& where) {
    if (!has_holder(words)) return;
    const auto open = words.find("{{");
    const auto close = words.find("}}", open);
    says_.error(
        "field-not-filled", where,
        {{"field", words.substr(open, close == std::string::npos ? 24 : close + 2 - open)}});
  }

  void unknown_children(const Element& element, const ElementRule& rule) {
    for (const auto& child : element.children) {
      if (child.is_text() || may_hold(rule, child.name)) continue;
      const auto names = child_names(rule);
      if (child.name == "secrecy" || child.name == "classification") {
        says_.error("secrecy-refused", child.where);
      } else if (element_rule(rules_, child.name) != nullptr) {
        says_.error("misplaced-element", child.where,
                    {{"name", child.name}, {"parent", element.name}, {"allowed", listed(names)}});
      } else {
        says_.error("unknown-element", child.where,
                    {{"name", child.name},
                     {"parent", element.name},
                     {"suggestion", closest(child.name, names)},
                     {"allowed", listed(names)}});
      }
    }
  }

  /// Children against the sequence of the rule: each stands at its place, often enough and not too
  /// often. A child that stands too late is reported once and counted all the same.
  void order(const Element& element, const ElementRule& rule) {
    std::vector<int> counts(rule.children.size(), 0);
    std::size_t place = 0;
    for (const auto& child : element.children) {
      const auto at = std::ranges::find_if(rule.children, [&](const ChildRule& slot) {
        return std::ranges::find(slot.names, child.name) != slot.names.end();
      });
      if (child.is_text() || at == rule.children.end()) continue;
      const auto index = static_cast<std::size_t>(at - rule.children.begin());
      if (index < place && counts[index] == 0) {
        says_.error("out-of-order", child.where,
                    {{"name", child.name}, {"before", rule.children[place].names.front()}});
      }
      place = std::max(place, index);
      if (++counts[index] == at->most + 1) {
        const std::string limit = at->most > 1 ? std::to_string(at->most) : "";
        says_.error("too-many", child.where,
                    {{"name", child.name}, {"parent", element.name}, {"limit", limit}});
      }
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] < rule.children[i].least && !excused(element, rule.children[i].unless)) {
        says_.error("missing-element", element.where,
                    {{"name", rule.children[i].names.front()}, {"parent", element.name}});
      }
    }
  }

  const std::vector<ElementRule>& rules_;
  Braces braces_;
  Diagnostics& says_;
  std::set<std::string> ids_;
  bool in_body_ = false, in_note_ = false;
};

}  // namespace

void check_shape(const Element& root, Diagnostics& says, Braces braces) {
  check_shape(root, grammar(), says, braces);
}

void check_shape(const Element& root, const std::vector<ElementRule>& rules, Diagnostics& says,
                 Braces braces) {
  const ElementRule& rule = rules.front();
  if (root.name != rule.name) {
    says.error("wrong-root", root.where, {{"name", root.name}, {"expected", rule.name}});
    return;
  }
  ShapeCheck(rules, braces, says).element(root, rule);
}

}  // namespace congvan
