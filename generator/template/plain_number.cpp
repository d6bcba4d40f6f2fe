#include "template/plain_number.h"

#include <algorithm>
#include <array>
#include <vector>

namespace congvan {
namespace {

constexpr std::string_view no_number = "not-a-number";
constexpr std::string_view too_long = "number-too-long";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_zero_digit(char c) { return c == '0'; }

bool are_digits(std::string_view words) {
  return !words.empty() && std::ranges::all_of(words, is_digit);
}

ReadNumber made(bool negative, std::string_view whole, std::string_view fraction) {
  whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size() - 1));
  if (whole.size() + fraction.size() > most_digits) return {{}, too_long};
  PlainNumber number{negative, std::string(whole), std::string(fraction)};
  if (number.is_zero()) number.negative = false;
  return {std::move(number), {}};
}

/// The spaces that part thousands in print (U+00A0, U+2009, U+202F) as plain ones, and the minus
/// sign of print (U+2212) as a hyphen; without spaces at either end.
std::string plain(std::string_view typed) {
  constexpr std::array<std::string_view, 3> spaces = {"\u00A0", "\u2009", "\u202F"};
  constexpr std::string_view minus = "\u2212";
  std::string words;
  while (!typed.empty()) {
    const auto begins = [&](std::string_view mark) { return typed.starts_with(mark); };
    if (const auto space = std::ranges::find_if(spaces, begins); space != spaces.end()) {
      words += ' ';
      typed.remove_prefix(space->size());
    } else if (begins(minus)) {
      words += '-';
      typed.remove_prefix(minus.size());
    } else {
      words += typed.front();
      typed.remove_prefix(1);
    }
  }
  words.erase(0, std::min(words.find_first_not_of(" \t\r\n"), words.size()));
  words.erase(words.find_last_not_of(" \t\r\n") + 1);
  return words;
}

/// The digits of "1.234.567" without their marks; nothing if they are not parted by threes.
std::optional<std::string> ungrouped(std::string_view words, char mark) {
  std::string digits;
  for (bool first = true;; first = false) {
    const auto end = std::min(words.find(mark), words.size());
    const std::string_view group = words.substr(0, end);
    const bool last = end == words.size();
    const bool sound =
        first ? !group.empty() && group.size() <= 3 && group[0] != '0' : group.size() == 3;
    if (!are_digits(group) || !sound) return {};
    digits += group;
    if (last) return digits;
    words.remove_prefix(end + 1);
  }
}

/// Digits up to byte `end` parted by `mark`, and behind that byte the fraction, if there is one.
ReadNumber parted(bool negative, std::string_view words, std::size_t end, char mark) {
  const auto digits = ungrouped(words.substr(0, end), mark);
  const std::string_view fraction = end == words.npos ? "" : words.substr(end + 1);
  if (!digits || (end != words.npos && !are_digits(fraction))) return {{}, no_number};
  return made(negative, *digits, fraction);
}

/// One dot or comma alone.
ReadNumber with_one_mark(bool negative, std::string_view words, std::size_t at) {
  const std::string_view left = words.substr(0, at), right = words.substr(at + 1);
  if (!are_digits(left) || !are_digits(right)) return {{}, no_number};
  if (left.size() > 1 && left[0] == '0') return {{}, no_number};
  const bool thousands = right.size() == 3 && left.size() <= 3 && left[0] != '0';
  if (!thousands) return made(negative, left, right);
  if (words[at] == ',') return {{}, no_number};
  return made(negative, std::string(left).append(right), "");
}

}  // namespace

bool PlainNumber::is_zero() const { return whole == "0" && is_whole(); }
bool PlainNumber::is_whole() const { return std::ranges::all_of(fraction, is_zero_digit); }

ReadNumber read_exact_number(std::string_view exact) {
  const bool negative = exact.starts_with('-');
  if (negative) exact.remove_prefix(1);
  const auto point = exact.find('.');
  const std::string_view whole = exact.substr(0, point);
  const std::string_view fraction = point == exact.npos ? "" : exact.substr(point + 1);
  const bool sound = are_digits(whole) && (point == exact.npos || are_digits(fraction));
  return sound ? made(negative, whole, fraction) : ReadNumber{{}, no_number};
}

ReadNumber read_typed_number(std::string_view typed) {
  if (typed.size() > 400) return {{}, no_number};
  const std::string all = plain(typed);
  std::string_view words = all;
  const bool negative = words.starts_with('-');
  if (negative || words.starts_with('+')) words.remove_prefix(1);
  const auto dots = std::ranges::count(words, '.'), commas = std::ranges::count(words, ',');
  const auto last = words.find_last_of(".,");
  if (words.find(' ') != words.npos) {
    return dots + commas > 1 ? ReadNumber{{}, no_number} : parted(negative, words, last, ' ');
  }
  if (dots + commas == 0) {
    return are_digits(words) ? made(negative, words, "") : ReadNumber{{}, no_number};
  }
  if (dots + commas == 1) return with_one_mark(negative, words, last);
  if (dots == 0 || commas == 0) return parted(negative, words, words.npos, words[last]);
  return parted(negative, words, last, words[last] == ',' ? '.' : ',');
}

std::string exact_words(const PlainNumber& number) {
  std::string words = number.negative ? "-" : "";
  words += number.whole;
  if (!number.fraction.empty()) words.append(".").append(number.fraction);
  return words;
}

std::string grouped_words(const PlainNumber& number) {
  std::string words = number.negative ? "-" : "";
  for (std::size_t i = 0; i < number.whole.size(); ++i) {
    if (i > 0 && (number.whole.size() - i) % 3 == 0) words += '.';
    words += number.whole[i];
  }
  if (!number.fraction.empty()) words.append(",").append(number.fraction);
  return words;
}

PlainNumber rounded(PlainNumber number, std::size_t decimals) {
  const bool up = number.fraction.size() > decimals && number.fraction[decimals] >= '5';
  number.fraction.resize(decimals, '0');
  if (up) {
    std::string digits = "0" + number.whole + number.fraction;
    auto digit = digits.rbegin();
    for (; *digit == '9'; ++digit) *digit = '0';
    ++*digit;
    const std::size_t length = digits.size() - decimals;
    number.fraction = digits.substr(length);
    number.whole = digits.substr(digits[0] == '0' ? 1 : 0, length - (digits[0] == '0' ? 1 : 0));
  }
  if (number.is_zero()) number.negative = false;
  return number;
}

}  // namespace congvan
