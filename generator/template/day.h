#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace congvan {

/// A day of the calendar, of the years 1000 to 9999.
struct Day {
  int year = 0, month = 0, day = 0;
  bool operator==(const Day&) const = default;
};

/// Reads "2026-11-05" and what people type: 5/11/2026, 05-11-2026, 5.11.2026. Nothing if it is no
/// such day: 31/02/2026 is none, nor 5/11/26.
std::optional<Day> read_day(std::string_view words);

// As the decree writes them: days 1 to 9 and months 1 and 2 with a zero, other months without
// (Decree 30, Annex I, Part I, Section II, clause 4).
std::string day_digits(const Day& day);
std::string month_digits(const Day& day);
std::string long_date(const Day& day);   ///< "ngày 05 tháng 3 năm 2026"
std::string short_date(const Day& day);  ///< "05/3/2026"
std::string iso_date(const Day& day);    ///< "2026-03-05"

}  // namespace congvan
