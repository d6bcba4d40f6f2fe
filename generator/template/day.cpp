#include "template/day.h"

#include <algorithm>
#include <array>

namespace congvan {
namespace {

std::optional<int> read_digits(std::string_view digits, std::size_t least, std::size_t most) {
  if (digits.size() < least || digits.size() > most) return {};
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return {};
    number = number * 10 + (c - '0');
  }
  return number;
}

int days_in(int year, int month) {
  constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::optional<Day> made(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day || *year < 1000) return {};
  if (*month < 1 || *month > 12 || *day < 1 || *day > days_in(*year, *month)) return {};
  return Day{*year, *month, *day};
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::optional<Day> read_day(std::string_view words) {
  const auto begin = std::min(words.find_first_not_of(" \t\r\n"), words.size());
  words = words.substr(begin, words.find_last_not_of(" \t\r\n") + 1 - begin);
  if (words.size() == 10 && words[4] == '-' && words[7] == '-') {
    return made(read_digits(words.substr(0, 4), 4, 4), read_digits(words.substr(5, 2), 2, 2),
                read_digits(words.substr(8, 2), 2, 2));
  }
  const auto first = words.find_first_of("/-.");
  if (first == words.npos) return {};
  const auto second = words.find(words[first], first + 1);
  if (second == words.npos) return {};
  return made(read_digits(words.substr(second + 1), 4, 4),
              read_digits(words.substr(first + 1, second - first - 1), 1, 2),
              read_digits(words.substr(0, first), 1, 2));
}

std::string day_digits(const Day& day) { return two_digits(day.day); }

std::string month_digits(const Day& day) {
  return day.month <= 2 ? two_digits(day.month) : std::to_string(day.month);
}

std::string long_date(const Day& day) {
  return "ngày " + day_digits(day) + " tháng " + month_digits(day) + " năm " +
         std::to_string(day.year);
}

std::string short_date(const Day& day) {
  return day_digits(day) + "/" + month_digits(day) + "/" + std::to_string(day.year);
}

std::string iso_date(const Day& day) {
  return std::to_string(day.year) + "-" + two_digits(day.month) + "-" + two_digits(day.day);
}

}  // namespace congvan
