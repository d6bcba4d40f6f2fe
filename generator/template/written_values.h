#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "template/value.h"

namespace congvan {

/// What words of a letter may be read as, the most telling first: a date, a number, the words.
std::vector<Value> readings_of(std::string_view words);

/// The holder of a field that writes `value` as these words: `{{day|long}}`. `field` may bring its
/// own filters, which are then the only ones tried. Nothing if none does.
std::optional<std::string> holder_for(const std::string& field, const Value& value,
                                      std::string_view words);

/// "2020-03-05" of "ngày 05 tháng 3 năm 2020" (or without "ngày"), "05/3/2020" or "2020-03-05".
std::optional<std::string> day_in(std::string_view words);

/// The names of a field's path: "a.b|upper" -> "a", "b". Empty if it is not a field.
std::vector<std::string> field_path(const std::string& field);

/// Puts a value at a path, making the records on its way.
void put_value(std::vector<NamedValue>& fields, const std::vector<std::string>& path, Value value);

}  // namespace congvan
