#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/decimal.h"

namespace congvan {

/// How the cells of a number format show their numbers, as the code of a format says it:
/// `#,##0" ₫"`, `00000`, `0.0%`, `dd/mm/yyyy`. Grouping is by points and decimals follow a comma,
/// as the letters have them, whatever the language of the program that wrote the workbook.
/// Fractions, exponents and conditions ("[>100]") are not known: such numbers are shown as by
/// "General".
class NumberFormat {
 public:
  enum class Kind {
    number,
    text,  ///< "@": the number is words, a telephone number perhaps
    date,  ///< has a year, a day, or a month alone; its time of day is not asked for
    time,  ///< hours, minutes, seconds only
  };

  NumberFormat() = default;  ///< "General"
  explicit NumberFormat(std::string_view code);

  /// The format that every workbook has under that number (ECMA-376, 18.8.30); "General" of others.
  static NumberFormat built_in(int id);

  Kind kind() const { return kind_; }
  bool has_seconds() const { return has_seconds_; }  ///< of a time
  bool is_general() const { return sections_.empty(); }

  /// A number as the cell shows it, without white space at either end.
  std::string shown(const Decimal& number) const;

 private:
  struct Token {
    enum class Kind { literal, digit, point, percent } kind = Kind::literal;
    std::string text = {};  ///< the words, or of a digit "0", "#" or "?"
  };
  struct Section {
    std::vector<Token> tokens = {};
    bool grouped = false;
    bool unknown = false;  ///< shown as by "General"
    int decimals = 0;
    int shift = 0;  ///< 2 for each percent sign, -3 for each comma that scales
  };
  class Reader;

  const Section& section_for(const Decimal& number) const;
  static std::string whole_part(const Section& section, std::string_view digits);
  static std::string decimal_part(const Section& section, std::string digits);

  Kind kind_ = Kind::number;
  bool has_seconds_ = false;
  std::vector<Section> sections_;
};

/// As "General" shows it: at most eleven characters where decimals can be rounded, but whole
/// numbers in full and nothing with an exponent, which no letter wants.
std::string shown_in_general(const Decimal& number);

}  // namespace congvan
