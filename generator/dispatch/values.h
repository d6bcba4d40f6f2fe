#pragma once

#include <optional>
#include <string_view>

namespace congvan {

/// A date as far as it is known.
struct PartialDate {
  int year = 0;
  std::optional<int> month, day;
  bool operator==(const PartialDate&) const = default;
};

/// "2023-05-09", "2023-05" or "2023", years 1945 to 2999, and a day the month has; otherwise
/// nothing.
std::optional<PartialDate> read_date(std::string_view value);

/// 1 to 99999, otherwise nothing.
std::optional<int> read_whole_number(std::string_view value);

/// A letter, then letters, digits, `-` and `_`; at most 64 of them.
bool is_identifier(std::string_view value);

}  // namespace congvan
