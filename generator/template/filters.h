#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "template/pattern.h"
#include "template/value.h"

namespace congvan {

/// One filter of the language, for the reader, the documentation and the messages alike.
struct FilterRule {
  /// What it must be given. A number or a date may also be words that read as one.
  enum class Wants { anything, words, number, date, list };
  enum class Argument { none, optional, required };

  std::string_view name;
  Wants wants = Wants::words;
  Argument argument = Argument::none;
  std::string_view argument_name;  ///< "digits" in `pad:digits`
  std::string_view use, from, to;  ///< an example: of `from`, `{{x|use}}` makes `to`
  std::string_view vi, en;         ///< what it is for
};

const std::vector<FilterRule>& filter_rules();

/// The rule of that name, or null.
const FilterRule* find_filter(std::string_view name);

/// What a filter's arguments must be, if they are something else: "0-6", "" where all is well.
std::string_view wrong_arguments(const Filter& filter);

/// Does to a value what a filter of the table says. The code of the message that says why it cannot
/// be done, or "". What is nothing stays nothing, but for `default` and `list`.
std::string_view apply(const Filter& filter, Value& value);

/// The words that stand for a value without a filter: of a date 05/3/2020, of a number what its
/// file shows. Lists and records have none; see `fault_of_showing`.
std::string shown(const Value& value);

/// Why a value has no words of its own, as the code of a message, or "".
std::string_view fault_of_showing(const Value& value);

}  // namespace congvan
