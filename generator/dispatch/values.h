#pragma once

#include <optional>
#include <string_view>

#include "base/length.h"

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

/// Whether it is nothing but white space.
bool is_blank(std::string_view words);

/// Whether it is a time of day, "16:34:54".
bool is_time(std::string_view value);

/// 1 to 99999, otherwise nothing.
std::optional<int> read_whole_number(std::string_view value);

/// "12mm" or "12.5mm", with at most two decimals, 1 to 400 mm; otherwise nothing.
std::optional<Length> read_length(std::string_view value);

/// The share of "2*", 1 to 99; otherwise nothing.
std::optional<int> read_share(std::string_view value);

/// A size of type in points, "8" to "14" by halves; otherwise nothing.
std::optional<Length> read_type_size(std::string_view value);

/// A letter, then letters, digits, `-` and `_`; at most 64 of them.
bool is_identifier(std::string_view value);

/// Letters (a to z and đ) and digits, `.` or `-` between them: "3", "3a", "IV", "2.1"; at most 12
/// characters.
bool is_ordinal(std::string_view value);

}  // namespace congvan
