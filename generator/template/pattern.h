#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "template/value.h"

namespace congvan {

/// `pad:3` after a field.
struct Filter {
  std::string name;
  std::vector<std::string> arguments;
  bool operator==(const Filter&) const = default;
};

/// A field and what is done to its value: `recipient.name|upper`.
struct FieldUse {
  std::vector<std::string> path;  ///< never empty: "recipient", "name"
  std::vector<Filter> filters;
  bool operator==(const FieldUse&) const = default;
};

/// Words with holders: `Kính gửi {{name|upper}}`. Names may be headings of columns, in NFC, with
/// spaces inside but none of | : . { } ' " in them. Arguments stand in quotes unless they are
/// letters and digits alone. `{{'{{'}}` stands for the words `{{`.
struct Pattern {
  struct Piece {
    std::string words;  ///< as they are, if there is no field
    std::optional<FieldUse> field;
    bool operator==(const Piece&) const = default;
  };
  std::vector<Piece> pieces;

  bool has_fields() const;
  bool operator==(const Pattern&) const = default;
};

/// when="field", when="not field", when="field = 'words'", when="field != 'words'".
struct Condition {
  enum class Kind { given, not_given, equals, differs };
  Kind kind = Kind::given;
  FieldUse field;
  std::string words;
};

/// each="name in list". Inside, {{name}} is the item, {{name.field}} what it holds, and {{name#}}
/// its place in the list, from 1.
struct Repetition {
  std::string name;
  FieldUse list;
};

// What they read wrong is said at `where`, and gives nothing: a holder that is not closed, a filter
// that is not known (with the name probably meant) or that lacks its argument, a condition that is
// more than one comparison.
std::optional<Pattern> read_pattern(std::string_view words, const Where& where, Diagnostics& says);
std::optional<Condition> read_condition(std::string_view words, const Where& where,
                                        Diagnostics& says);
std::optional<Repetition> read_repetition(std::string_view words, const Where& where,
                                          Diagnostics& says);

/// The words a pattern makes of a row, each field's value filtered. A fault (a field the row does
/// not have, an empty one, a wrong date) names `where`, the field and the row.
std::optional<std::string> expand(const Pattern& pattern, const Record& row, const Where& where,
                                  Diagnostics& says);

}  // namespace congvan
