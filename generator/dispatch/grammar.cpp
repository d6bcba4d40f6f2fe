#include "dispatch/grammar.h"

#include <algorithm>
#include <unordered_map>

#include "dispatch/elements.h"

namespace congvan {
namespace {

std::vector<ElementRule> all_elements() {
  std::vector<ElementRule> all = {root_element()};
  for (auto& part : {head_elements(), body_elements(), division_elements(), table_elements(),
                     foot_elements(), supplement_elements()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

using Index = std::unordered_map<std::string_view, const ElementRule*>;

Index index_of(const std::vector<ElementRule>& rules) {
  Index index;
  for (const auto& rule : rules) index.emplace(rule.name, &rule);
  return index;
}

const ElementRule* find(const Index& index, std::string_view name) {
  const auto found = index.find(name);
  return found == index.end() ? nullptr : found->second;
}

const ElementRule* find(const std::vector<ElementRule>& rules, std::string_view name) {
  static const Index dispatch = index_of(grammar());
  static const Index words = index_of(inline_grammar());
  if (&rules == &grammar()) return find(dispatch, name);
  if (&rules == &inline_grammar()) return find(words, name);
  const auto found = std::ranges::find(rules, name, &ElementRule::name);
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<ElementRule>& grammar() {
  static const std::vector<ElementRule> rules = all_elements();
  return rules;
}

const std::vector<ElementRule>& inline_grammar() {
  static const std::vector<ElementRule> rules = inline_elements();
  return rules;
}

const std::vector<AttributeRule>& common_attributes() {
  static const std::vector<AttributeRule> rules = {
      {"id",
       ValueRule::identifier,
       false,
       {},
       "Tên riêng của phần tử trong tệp",
       "A name of its own within the file"},
      {"each",
       ValueRule::words,
       false,
       {},
       "Mẫu: lặp lại phần tử cho mỗi mục của một danh sách",
       "Template: repeat the element for each item of a list"},
      {"when",
       ValueRule::words,
       false,
       {},
       "Mẫu: chỉ giữ phần tử khi điều kiện đúng",
       "Template: keep the element only where a condition holds"},
  };
  return rules;
}

const ElementRule* element_rule(std::string_view name) { return element_rule(grammar(), name); }

const ElementRule* element_rule(const std::vector<ElementRule>& rules, std::string_view name) {
  const ElementRule* rule = find(rules, name);
  return rule != nullptr ? rule : find(inline_grammar(), name);
}

const std::vector<std::string_view>& numberings() {
  static const std::vector<std::string_view> all = {"1.", "1)", "(1)", "a)", "a.",
                                                    "I.", "A.", "-",   "+"};
  return all;
}

}  // namespace congvan
