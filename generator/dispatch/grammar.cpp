#include "dispatch/grammar.h"

#include <algorithm>

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

const ElementRule* find(const std::vector<ElementRule>& rules, std::string_view name) {
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
       Value::identifier,
       false,
       {},
       "Tên riêng của phần tử trong tệp",
       "A name of its own within the file"},
      {"each",
       Value::words,
       false,
       {},
       "Mẫu: lặp lại phần tử cho mỗi mục của một danh sách",
       "Template: repeat the element for each item of a list"},
      {"when",
       Value::words,
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
