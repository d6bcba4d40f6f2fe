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

bool is_blank(std::string_view words) {
  return words.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_time(std::string_view value) {
  return value.size() == 8 && value[2] == ':' && value[5] == ':' &&
         number_between(value.substr(0, 2), 0, 23) && number_between(value.substr(3, 2), 0, 59) &&
         number_between(value.substr(6, 2), 0, 59);
}

std::optional<Length> read_length(std::string_view value) {
  if (!value.ends_with("mm")) return {};
  value.remove_suffix(2);
  const auto point = value.find('.');
  const auto whole = number_between(value.substr(0, point), 0, 400);
  if (!whole) return {};
  int hundredths = *whole * 100;
  if (point != value.npos) {
    const std::string_view decimals = value.substr(point + 1);
    const auto part = decimals.size() > 2 ? std::nullopt : number_between(decimals, 0, 99);
    if (!part) return {};
    hundredths += decimals.size() == 1 ? *part * 10 : *part;
  }
  if (hundredths < 100 || hundredths > 40000) return {};
  return millimetres(hundredths / 100.0);
}

std::optional<int> read_share(std::string_view value) {
  if (!value.ends_with('*')) return {};
  return number_between(value.substr(0, value.size() - 1), 1, 99);
}

std::optional<Length> read_type_size(std::string_view value) {
  const bool half = value.ends_with(".5");
  if (half) value.remove_suffix(2);
  const auto size = number_between(value, 8, half ? 13 : 14);
  if (!size) return {};
  return points(*size + (half ? 0.5 : 0));
}

bool is_ordinal(std::string_view value) {
  int characters = 0;
  bool joined = true;  // a mark may not begin it, end it, or follow another
  while (!value.empty()) {
    const bool dyet = value.starts_with("đ") || value.starts_with("Đ");
    const bool joins = value.front() == '.' || value.front() == '-';
    if (joins ? joined : !dyet && !is_letter(value.front()) && !is_digit(value.front())) {
      return false;
    }
    joined = joins;
    value.remove_prefix(dyet ? 2 : 1);
    ++characters;
  }
  return characters <= 12 && !joined;
}

bool is_identifier(std::string_view value) {
  const auto inner = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; };
  return !value.empty() && value.size() <= 64 && is_letter(value.front()) &&
         std::ranges::all_of(value, inner);
}

}  // namespace congvan
