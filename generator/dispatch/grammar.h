#pragma once

#include <string_view>
#include <vector>

namespace congvan {

/// What an attribute's value must be.
enum class Value {
  words,         ///< anything
  choice,        ///< one of AttributeRule::choices
  whole_number,  ///< 1 to 99999
  date,          ///< 2023-05-09, 2023-05 or 2023
  identifier,    ///< a letter, then letters, digits, - and _
};

struct AttributeRule {
  std::string_view name;
  Value value = Value::words;
  bool required = false;
  std::vector<std::string_view> choices;
  std::string_view vi, en;  ///< what it is for
};

/// Children that may stand at one place of an element: any mixture of `names`, `least` to `most`
/// of them together.
struct ChildRule {
  std::vector<std::string_view> names;
  int least = 0;
  int most = 1;
};
inline constexpr int any_number = 1'000'000;

enum class Content {
  nothing,
  elements,           ///< `children`, in this order
  words,              ///< text with inline elements
  words_or_elements,  ///< either of the two, not both
};

struct ElementRule {
  std::string_view name;
  Content content = Content::elements;
  bool may_be_empty = false;  ///< of words
  std::vector<ChildRule> children;
  std::vector<AttributeRule> attributes;
  std::string_view box;     ///< ô số in the decree's diagram, or ""
  std::string_view vi, en;  ///< what it is for
};

/// The dialect: every element of a dispatch with its attributes and content. The reader, the schema
/// (data/dispatch.xsd) and its documentation all come from this one table. The first is the root.
const std::vector<ElementRule>& grammar();

/// Elements allowed wherever there are words.
const std::vector<ElementRule>& inline_grammar();

/// Attributes every element may bear: id, and each and when for templates.
const std::vector<AttributeRule>& common_attributes();

/// The rule of an element (inline ones too), or null.
const ElementRule* element_rule(std::string_view name);

/// Numberings a list of directives may have.
const std::vector<std::string_view>& numberings();

}  // namespace congvan
