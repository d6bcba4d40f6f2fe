#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/grammar.h"
#include "template/pattern.h"
#include "template/read_template.h"

namespace congvan {

/// What stands in a path for the items of a list, whatever the template calls them.
inline constexpr std::string_view items_step = "[]";

/// Names from the row inwards: "recipients", "[]", "name".
using FieldPath = std::vector<std::string>;

/// What a template asks of one field of its data, and of the fields inside it.
struct FieldNeed {
  std::string name;                 ///< `items_step` for the items of a list
  std::optional<Value::Kind> kind;  ///< what its filters and places want; none where any words do
  bool shown = false;               ///< its words stand somewhere
  bool splits = false;              ///< of a list: words with `;` between the items will do
  bool small = false;               ///< a number of few digits
  const AttributeRule* attribute = nullptr;  ///< what it fills alone
  std::vector<std::string> words;            ///< that conditions compare it with
  /// For each place that no letter is made without, the conditions that place stands under, as
  /// indices of `TemplateNeeds::conditions`; none of them is one of this field.
  std::vector<std::vector<std::size_t>> needed_under;
  std::vector<Where> places;
  std::vector<FieldNeed> inside;  ///< of a record; of a list its items alone
};

/// A condition of a template, with those around it.
struct AskedCondition {
  Condition condition;
  std::string written;  ///< as it stands in the template
  FieldPath path;
  std::vector<std::size_t> under;
};

/// All that a template asks of its data, fields in the order they first stand.
struct TemplateNeeds {
  std::vector<FieldNeed> fields;
  std::vector<AskedCondition> conditions;
};

TemplateNeeds needs_of(const Template& form);

/// The need of a path, or null.
const FieldNeed* find_need(const TemplateNeeds& needs, const FieldPath& path);

/// Whether its items, or what is inside them, are asked for.
bool is_list(const FieldNeed& need);

/// The kind of its value once all that is known of it is put together.
Value::Kind kind_of(const FieldNeed& need);

}  // namespace congvan
