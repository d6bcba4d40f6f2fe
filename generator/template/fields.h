#pragma once

#include <string>
#include <vector>

#include "template/read_template.h"
#include "template/value.h"

namespace congvan {

/// A field that a template asks its data for.
struct Field {
  std::string name;                      ///< with those of the list it stands in: "recipients.name"
  Value::Kind kind = Value::Kind::text;  ///< what its filters and the places it stands in want
  bool splits = false;   ///< of a list: one cell will do, with `;` between its items
  bool required = true;  ///< no letter can be made without it
  /// Of a field that is not: the conditions of other fields under which it is, as they are written.
  std::vector<std::string> required_when = {};
  std::vector<Where> places;
};

/// All fields of a template, in the order they first stand.
std::vector<Field> fields_of(const Template& form);

/// Rows that make every part of a template appear at least once, each condition true and false,
/// with made-up values of the right kind: what `check` tries where there is no data yet.
std::vector<Record> sample_rows(const Template& form);

}  // namespace congvan
