#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace congvan {

/// A decimal number in full: 0.`digits` times ten to the power `point`. `digits` has no zeros at
/// either end and is empty for zero, which has no sign.
struct Decimal {
  bool negative = false;
  std::string digits;
  int point = 0;

  bool is_zero() const { return digits.empty(); }
  bool operator==(const Decimal&) const = default;
};

/// Reads "-1234.50" or "1.2E+6"; nothing if it is no such number, or has its first or last digit
/// more than 400 places from the point.
std::optional<Decimal> read_decimal(std::string_view written);

/// Halves go away from zero. `decimals` may be negative: -3 rounds to thousands.
Decimal rounded(Decimal number, int decimals);

/// To that many significant digits.
Decimal rounded_to_digits(Decimal number, int digits);

/// "-1234.5", "0.001", "0".
std::string to_string(const Decimal& number);

}  // namespace congvan
