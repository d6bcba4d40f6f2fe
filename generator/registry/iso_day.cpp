#include "registry/iso_day.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <stdexcept>

namespace congvan {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int number(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

}  // namespace

bool is_iso_day(std::string_view words) {
  if (words.size() != 10 || words[4] != '-' || words[7] != '-' || words[0] == '0') return false;
  const auto all_digits = [&](std::size_t at, std::size_t count) {
    return std::ranges::all_of(words.substr(at, count), is_digit);
  };
  if (!all_digits(0, 4) || !all_digits(5, 2) || !all_digits(8, 2)) return false;
  const std::chrono::year_month_day day(
      std::chrono::year(number(words.substr(0, 4))),
      std::chrono::month(static_cast<unsigned>(number(words.substr(5, 2)))),
      std::chrono::day(static_cast<unsigned>(number(words.substr(8, 2)))));
  return day.ok();
}

int year_of(std::string_view iso_day) {
  if (!is_iso_day(iso_day)) throw std::logic_error("no day: " + std::string(iso_day));
  return number(iso_day.substr(0, 4));
}

std::string iso_day_of(long long seconds) {
  constexpr std::chrono::hours vietnam(7);
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds) + vietnam};
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  std::array<char, 32> words{};
  std::snprintf(words.data(), words.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return words.data();
}

}  // namespace congvan
