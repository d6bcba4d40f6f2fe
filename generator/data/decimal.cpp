#include "data/decimal.h"

#include <algorithm>
#include <charconv>

namespace congvan {
namespace {

constexpr int most_places = 400;

std::size_t count_digits(std::string_view text) {
  const auto end = text.find_first_not_of("0123456789");
  return end == text.npos ? text.size() : end;
}

/// The number behind an E; nothing if there is none.
std::optional<int> read_exponent(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stopped != end || std::abs(number) > 2 * most_places) return {};
  return number;
}

void strip_zeros(Decimal& number) {
  const auto first = number.digits.find_first_not_of('0');
  if (first == std::string::npos) {
    number = {};
    return;
  }
  number.digits.erase(0, first);
  number.point -= static_cast<int>(first);
  number.digits.erase(number.digits.find_last_not_of('0') + 1);
}

}  // namespace

std::optional<Decimal> read_decimal(std::string_view written) {
  Decimal number;
  number.negative = written.starts_with('-');
  if (number.negative || written.starts_with('+')) written.remove_prefix(1);
  const auto whole = count_digits(written);
  number.digits = written.substr(0, whole);
  written.remove_prefix(whole);
  if (written.starts_with('.')) {
    written.remove_prefix(1);
    const auto part = count_digits(written);
    number.digits += written.substr(0, part);
    written.remove_prefix(part);
  }
  if (number.digits.empty() || number.digits.size() > 2 * most_places) return {};
  number.point = static_cast<int>(whole);
  if (!written.empty()) {
    if (written.front() != 'e' && written.front() != 'E') return {};
    const auto exponent = read_exponent(written.substr(1));
    if (!exponent) return {};
    number.point += *exponent;
  }
  strip_zeros(number);
  const int last = static_cast<int>(number.digits.size()) - number.point;
  if (std::abs(number.point) > most_places || std::abs(last) > most_places) return {};
  return number;
}

Decimal rounded(Decimal number, int decimals) {
  const int kept = number.point + decimals;
  if (kept >= static_cast<int>(number.digits.size())) return number;
  if (kept < 0) return {};
  const auto place = static_cast<std::size_t>(kept);
  const bool up = number.digits[place] >= '5';
  number.digits.erase(place);
  if (up) {
    auto at = number.digits.rbegin();
    for (; at != number.digits.rend() && *at == '9'; ++at) *at = '0';
    if (at != number.digits.rend()) {
      ++*at;
    } else {
      number.digits.insert(number.digits.begin(), '1');
      ++number.point;
    }
  }
  strip_zeros(number);
  return number;
}

Decimal rounded_to_digits(Decimal number, int digits) {
  const int decimals = digits - number.point;
  return rounded(std::move(number), decimals);
}

std::string to_string(const Decimal& number) {
  if (number.is_zero()) return "0";
  std::string text = number.negative ? "-" : "";
  const int size = static_cast<int>(number.digits.size());
  if (number.point <= 0) {
    text += "0." + std::string(static_cast<std::size_t>(-number.point), '0') + number.digits;
  } else if (number.point >= size) {
    text += number.digits + std::string(static_cast<std::size_t>(number.point - size), '0');
  } else {
    const auto point = static_cast<std::size_t>(number.point);
    text.append(number.digits, 0, point).append(".").append(number.digits, point);
  }
  return text;
}

}  // namespace congvan
