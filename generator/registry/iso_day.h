#pragma once

#include <string>
#include <string_view>

namespace congvan {

// Days in the register are "2026-03-05", so that their order is that of their letters.

/// Whether it is a day of the calendar, of the years 1000 to 9999, written so.
bool is_iso_day(std::string_view words);

/// The year of such a day.
int year_of(std::string_view iso_day);

/// The day in Vietnam (+07:00) of a time in seconds since 1970.
std::string iso_day_of(long long seconds);

}  // namespace congvan
