#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvan {

struct Value;

/// A template only so that a Value can hold some of it, which is not whole before it.
template <typename Held>
struct Named {
  std::string name;
  Held value;
  bool operator==(const Named&) const = default;
};

using NamedValue = Named<Value>;

/// What a row of data holds under one name.
struct Value {
  enum class Kind {
    nothing,  ///< an empty cell, null
    text,     ///< any words; perhaps a number or a date that the file did not mark as one
    number,
    date,   ///< a day
    truth,  ///< "true" or "false"
    list,
    record,  ///< values by name
  };

  Kind kind = Kind::nothing;
  /// As its file shows it; of a date ISO 8601: "2026-11-05". UTF-8, as it stood in the file.
  std::string text = {};
  std::string exact = {};               ///< of a number, in full: "-1234567.5"
  std::vector<Value> items = {};        ///< of a list
  std::vector<NamedValue> fields = {};  ///< of a record

  bool operator==(const Value&) const;
};

/// One row of data: what one letter is made with.
struct Record {
  std::size_t number = 0;  ///< among the rows of its source, from 1, the headings not counted
  std::string place;       ///< for people: "moi-hop.csv:17", "so-lieu.xlsx!Trang1:17"
  std::vector<NamedValue> fields;

  bool operator==(const Record&) const = default;
};

Value text_value(std::string words);

/// The value of that name, or null.
const Value* find_value(const std::vector<NamedValue>& fields, std::string_view name);

/// On one line, for tests: `name="Ann" n=1,5{1.5} day=2026-11-05 list=["a" "b"] sub={x=nothing}`.
std::string to_string(const Value& value);
std::string to_string(const Record& record);

}  // namespace congvan
