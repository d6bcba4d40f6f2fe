#pragma once

#include <string_view>
#include <vector>

namespace congvan {

/// What an attribute's value must be.
enum class ValueRule {
  words,         ///< anything
  choice,        ///< one of AttributeRule::choices
  whole_number,  ///< 1 to 99999
  date,          ///< 2023-05-09, 2023-05 or 2023
  identifier,    ///< a letter, then letters, digits, - and _
  time,          ///< 16:34:54
  length,        ///< 12mm, 12.5mm
  column_width,  ///< 12mm, or a share of what is left: 2*
  type_size,     ///< 8 to 14 points, by halves: 11.5
  ordinal,       ///< the number of a division or an entry: 3, 3a, IV, đ
};

struct AttributeRule {
  std::string_view name;
  ValueRule value = ValueRule::words;
  bool required = false;
  std::vector<std::string_view> choices;
  std::string_view vi, en;       ///< what it is for
  std::string_view unless = {};  ///< an attribute in whose presence it is not required
  bool in_profile = false;       ///< a profile may give it where the file does not
};

/// Children that may stand at one place of an element: any mixture of `names`, `least` to `most`
/// of them together.
struct ChildRule {
  std::vector<std::string_view> names;
  int least = 0;
  int most = 1;
  std::string_view unless = {};  ///< an attribute of the parent in whose presence there may be none
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

/// The same in another table of rules than `grammar`, with the same inline elements.
const ElementRule* element_rule(const std::vector<ElementRule>& rules, std::string_view name);

/// Numberings a list of directives may have.
const std::vector<std::string_view>& numberings();

}  // namespace congvan
