#include "template/branch.h"

#include <algorithm>
#include <string_view>

namespace congvan {
namespace {

ValueRule rule_of(std::string_view element, std::string_view attribute) {
  const ElementRule* rule = element_rule(element);
  if (rule == nullptr) return ValueRule::words;
  const auto found = std::ranges::find(rule->attributes, attribute, &AttributeRule::name);
  return found == rule->attributes.end() ? ValueRule::words : found->value;
}

bool has_holders(std::string_view words) { return words.find("{{") != words.npos; }

/// What a fixed branch says of itself follows from what its parts say.
void settle(Branch& branch, const Element& element) {
  const bool asks = branch.each || branch.when || !branch.words.pattern.pieces.empty();
  const auto is_fixed = [](const Branch& child) { return child.is_fixed; };
  const auto is_written = [](const BranchAttribute& each) {
    return each.words.pattern.pieces.empty();
  };
  branch.is_fixed = !asks && std::ranges::all_of(branch.children, is_fixed) &&
                    std::ranges::all_of(branch.attributes, is_written);
  if (!branch.is_fixed) return;
  for (const Branch& child : branch.children) branch.nodes += child.nodes;
  branch.children.clear();
  branch.attributes.clear();
  branch.written = element;
}

}  // namespace

Branch branch_of(const Element& element, Diagnostics& says) {
  Branch branch;
  branch.written.name = element.name;
  branch.written.where = element.where;
  if (has_holders(element.text)) {
    auto words = read_placed_pattern(element.text, element.where, Placing::counted, says);
    if (words) branch.words = *std::move(words);
  }
  for (const Attribute& each : element.attributes) {
    if (each.name == "each") {
      branch.each = read_repetition(each.value, each.where, says);
      branch.each_where = each.where;
    } else if (each.name == "when") {
      branch.when = read_condition(each.value, each.where, says);
      branch.when_where = each.where;
    } else {
      BranchAttribute made{each, {}, rule_of(element.name, each.name)};
      if (has_holders(each.value)) {
        auto words = read_placed_pattern(each.value, each.where, Placing::same, says);
        if (words) made.words = *std::move(words);
      }
      branch.attributes.push_back(std::move(made));
    }
  }
  branch.children.reserve(element.children.size());
  for (const Element& child : element.children) branch.children.push_back(branch_of(child, says));
  settle(branch, element);
  return branch;
}

}  // namespace congvan
