#include "template/markable.h"

#include <algorithm>
#include <iterator>

#include "dispatch/grammar.h"

namespace congvan {
namespace {

constexpr std::string_view of_templates[] = {"each", "when", "extends"};
/// The rule of an attribute, or null.
const AttributeRule* rule_of(std::string_view element, std::string_view attribute) {
  const ElementRule* rule = element_rule(element);
  if (rule == nullptr) return nullptr;
  const auto found = std::ranges::find(rule->attributes, attribute, &AttributeRule::name);
  return found == rule->attributes.end() ? nullptr : &*found;
}

bool holds_words(std::string_view element, std::string_view attribute) {
  constexpr std::string_view of_the_program[] = {"version", "profile", "src", "id"};
  const auto own = std::ranges::find(of_the_program, attribute);
  if (own != std::end(of_the_program)) return false;
  const AttributeRule* rule = rule_of(element, attribute);
  if (rule == nullptr) return true;
  return rule->value != ValueRule::choice && rule->value != ValueRule::identifier;
}

bool is_of_templates(std::string_view attribute) {
  return std::ranges::find(of_templates, attribute) != std::end(of_templates);
}

}  // namespace

bool may_be_marked(const SourceMap& map, const SourceWords& words) {
  if (words.attribute.empty()) return true;
  return !is_of_templates(words.attribute) &&
         holds_words(map.elements[words.element].name, words.attribute);
}

bool may_be_marked(const SourceMap& map, const SourceWords& words, const Mark& mark) {
  if (!mark.element.empty() && mark.element != map.elements[words.element].name) return false;
  if (mark.attribute.empty()) return may_be_marked(map, words);
  return mark.attribute == words.attribute && !is_of_templates(words.attribute);
}

bool takes_date(const SourceMap& map, const SourceWords& words) {
  const AttributeRule* rule = rule_of(map.elements[words.element].name, words.attribute);
  return rule != nullptr && rule->value == ValueRule::date;
}

}  // namespace congvan
