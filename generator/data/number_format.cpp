#include "data/number_format.h"

#include <algorithm>
#include <utility>

namespace congvan {
namespace {

constexpr std::string_view codes_0_to_4[] = {"General", "0", "0.00", "#,##0", "#,##0.00"};
constexpr std::string_view codes_9_to_22[] = {
    "0%",    "0.00%",  "0.00E+00", "# ?/?",   "# ?\?/?\?", "m/d/yyyy", "d-mmm-yy",
    "d-mmm", "mmm-yy", "h:mm",     "h:mm:ss", "h:mm",      "h:mm:ss",  "m/d/yyyy h:mm"};
constexpr std::string_view codes_37_to_49[] = {"#,##0;-#,##0",
                                               "#,##0;-#,##0",
                                               "#,##0.00;-#,##0.00",
                                               "#,##0.00;-#,##0.00",
                                               "#,##0;-#,##0",
                                               "#,##0;-#,##0",
                                               "#,##0.00;-#,##0.00",
                                               "#,##0.00;-#,##0.00",
                                               "mm:ss",
                                               "[h]:mm:ss",
                                               "mm:ss",
                                               "0.00E+00",
                                               "@"};

std::string trimmed(std::string_view words) {
  const auto begin = words.find_first_not_of(' ');
  if (begin == words.npos) return {};
  return std::string(words.substr(begin, words.find_last_not_of(' ') + 1 - begin));
}

std::string with_comma(std::string number) {
  std::ranges::replace(number, '.', ',');
  return number;
}

}  // namespace

std::string shown_in_general(const Decimal& number) {
  constexpr int width = 10;  // digits beside the point
  const int size = static_cast<int>(number.digits.size());
  if (size <= number.point) return to_string(number);
  if (number.point > 0)
    return with_comma(to_string(rounded(number, std::max(0, width - number.point))));
  // "0.00012345678" has nine decimals; what would lose most of its digits keeps them.
  return with_comma(to_string(number.point > -4 ? rounded(number, width - 1) : number));
}

NumberFormat NumberFormat::built_in(int id) {
  const auto at = [&](int first) { return static_cast<std::size_t>(id - first); };
  if (id >= 0 && id <= 4) return NumberFormat(codes_0_to_4[at(0)]);
  if (id >= 9 && id <= 22) return NumberFormat(codes_9_to_22[at(9)]);
  if (id >= 37 && id <= 49) return NumberFormat(codes_37_to_49[at(37)]);
  // Dates of East Asian languages; which ones depends on the language of the program.
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return NumberFormat("yyyy-mm-dd");
  return {};
}

const NumberFormat::Section& NumberFormat::section_for(const Decimal& number) const {
  const std::size_t known = std::min<std::size_t>(sections_.size(), 3);
  if (number.is_zero()) return sections_[known == 3 ? 2 : 0];
  return sections_[number.negative && known > 1 ? 1 : 0];
}

/// From right to left: the last digit stands at the last holder, and the first holder takes all
/// that are left.
std::string NumberFormat::whole_part(const Section& section, std::string_view digits) {
  const auto point = std::ranges::find(section.tokens, Token::Kind::point, &Token::kind);
  const auto holders = std::count_if(section.tokens.begin(), point, [](const Token& token) {
    return token.kind == Token::Kind::digit;
  });
  std::vector<std::string> pieces;
  std::size_t used = 0;
  const auto put = [&](char digit) {
    if (section.grouped && used > 0 && used % 3 == 0) pieces.emplace_back(".");
    pieces.emplace_back(1, digit);
    ++used;
  };
  const auto put_rest = [&] {
    while (used < digits.size()) put(digits[digits.size() - 1 - used]);
  };
  if (holders == 0 && point != section.tokens.end()) put_rest();
  auto left = holders;
  for (auto token = std::make_reverse_iterator(point); token != section.tokens.rend(); ++token) {
    if (token->kind != Token::Kind::digit) {
      pieces.push_back(token->text);
    } else {
      if (used < digits.size()) {
        put(digits[digits.size() - 1 - used]);
      } else if (token->text == "0") {
        put('0');
      }
      if (--left == 0) put_rest();
    }
  }
  std::string text;
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) text += *piece;
  return text;
}

std::string NumberFormat::decimal_part(const Section& section, std::string digits) {
  const auto point = std::ranges::find(section.tokens, Token::Kind::point, &Token::kind);
  if (point == section.tokens.end()) return {};
  std::string decimals;
  std::string after;
  std::size_t at = 0;
  for (auto token = point + 1; token != section.tokens.end(); ++token) {
    if (token->kind != Token::Kind::digit) {
      after += token->text;
    } else {
      if (at < digits.size()) {
        decimals += digits[at];
      } else if (token->text == "0") {
        decimals += '0';
      }
      ++at;
    }
  }
  return (decimals.empty() ? "" : "," + decimals) + after;
}

std::string NumberFormat::shown(const Decimal& number) const {
  if (sections_.empty()) return shown_in_general(number);
  const Section& section = section_for(number);
  if (section.unknown) return shown_in_general(number);
  Decimal moved = number;
  if (!moved.is_zero()) moved.point += section.shift;
  moved = rounded(std::move(moved), section.decimals);
  const bool signed_itself = &section != &sections_.front();
  const std::string sign = moved.negative && !signed_itself ? "-" : "";
  moved.negative = false;
  std::string digits = to_string(moved);
  const auto point = std::min(digits.find('.'), digits.size());
  const std::string part = digits.substr(std::min(point + 1, digits.size()));
  digits.erase(point);
  if (digits == "0") digits.clear();
  return trimmed(sign + whole_part(section, digits) + decimal_part(section, part));
}

}  // namespace congvan
