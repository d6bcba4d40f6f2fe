#include "dispatch/values.h"

#include <algorithm>
#include <charconv>

namespace congvan {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::optional<int> number_between(std::string_view digits, int least, int most) {
  int number = 0;
  const char* const end = digits.data() + digits.size();
  if (digits.empty() || !std::ranges::all_of(digits, is_digit)) return {};
  const auto [stopped, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || stopped != end || number < least || number > most) return {};
  return number;
}

int days_in(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

}  // namespace

std::optional<PartialDate> read_date(std::string_view value) {
  const bool shaped = (value.size() == 4) || (value.size() == 7 && value[4] == '-') ||
                      (value.size() == 10 && value[4] == '-' && value[7] == '-');
  if (!shaped) return {};
  const auto year = number_between(value.substr(0, 4), 1945, 2999);
  if (!year) return {};
  PartialDate date{*year, {}, {}};
  if (value.size() >= 7) {
    date.month = number_between(value.substr(5, 2), 1, 12);
    if (!date.month) return {};
  }
  if (value.size() == 10) {
    date.day = number_between(value.substr(8, 2), 1, days_in(*year, *date.month));
    if (!date.day) return {};
  }
  return date;
}

std::optional<int> read_whole_number(std::string_view value) {
  return number_between(value, 1, 99999);
}

bool is_identifier(std::string_view value) {
  const auto inner = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; };
  return !value.empty() && value.size() <= 64 && is_letter(value.front()) &&
         std::ranges::all_of(value, inner);
}

}  // namespace congvan
