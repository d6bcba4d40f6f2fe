#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace congvan {

/// A number as a letter may hold it: digits, exactly.
struct PlainNumber {
  bool negative = false;
  std::string whole = "0";  ///< without zeros before it
  std::string fraction;     ///< as it was written, zeros at its end and all

  bool is_zero() const;
  bool is_whole() const;  ///< nothing but zeros behind the comma
};

/// More digits than anything a letter counts; so that no row makes a page of zeros.
inline constexpr std::size_t most_digits = 36;

/// What came of reading a number: it, or the code of the message that says why not.
struct ReadNumber {
  std::optional<PlainNumber> number;
  std::string_view fault = {};
};

/// Reads "-1234567.5".
ReadNumber read_exact_number(std::string_view exact);

/// Reads what people type: 1234567, 1.234.567,5, 1234567.5, 1,234,567.5, 1 234 567,5. One dot with
/// three digits behind it parts thousands, as in Vietnam (1.234 is 1234, but 0.234 a fraction); one
/// comma with three digits behind it (1,234) may be either, and is refused.
ReadNumber read_typed_number(std::string_view typed);

/// "-1234567.5".
std::string exact_words(const PlainNumber& number);

/// "-1.234.567,5": thousands by dots, the decimal comma.
std::string grouped_words(const PlainNumber& number);

/// To that many decimals, which are then all written. Halves go away from zero.
PlainNumber rounded(PlainNumber number, std::size_t decimals);

}  // namespace congvan
