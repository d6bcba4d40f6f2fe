#include "data/xlsx_cell.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "data/cells.h"
#include "data/xlsx_parts.h"

namespace congvan {
namespace {

constexpr int seconds_a_day = 86'400;
constexpr int leap_bug = 60;            ///< 29 February 1900, which never was
constexpr double last_day = 2'958'465;  ///< 31 December 9999

class CellReader {
 public:
  CellReader(const RawCell& cell, const Workbook& workbook, const Where& where, Value& value,
             Diagnostics& says)
      : cell_(cell), workbook_(workbook), where_(where), value_(value), says_(says) {}

  bool read() {
    if (!cell_.has_value) {
      set_nothing(value_);
      return !cell_.has_formula || fault("xlsx-formula-without-value");
    }
    const std::string_view type = cell_.type;
    if (type == "s") return read_shared();
    if (type == "e") return fault("xlsx-error-cell");
    if (type == "b") return read_truth();
    if (type == "str" || type == "inlineStr") {
      set_text(value_, cell_.text);
      unescape(value_.text);
      return true;
    }
    if (cell_.text.empty()) {
      set_nothing(value_);
      return true;
    }
    if (type == "d") return read_iso_date();
    return type.empty() || type == "n" ? read_number() : bad_cell();
  }

 private:
  bool fault(std::string_view code) {
    says_.error(code, where_, {{"cell", cell_.name}, {"value", cell_.text.substr(0, 40)}});
    set_nothing(value_);
    return false;
  }
  bool bad_cell() { return fault("xlsx-bad-cell"); }

  bool read_shared() {
    std::size_t index = 0;
    const char* const end = cell_.text.data() + cell_.text.size();
    const auto [stopped, error] = std::from_chars(cell_.text.data(), end, index);
    const bool read = error == std::errc() && stopped == end;
    if (!read || index >= workbook_.strings.ends.size()) return bad_cell();
    set_text(value_, workbook_.strings.at(index));
    return true;
  }

  bool read_truth() {
    const std::string& text = cell_.text;
    const bool truth = text == "1" || text == "true";
    if (!truth && text != "0" && text != "false") return bad_cell();
    set_truth(value_, truth);
    return true;
  }

  bool read_iso_date() {
    set_date(value_, cell_.text);
    return value_.kind == Value::Kind::date || fault("xlsx-bad-date");
  }

  const NumberFormat& format() const {
    static const NumberFormat general;
    if (cell_.style >= workbook_.styles.size()) return general;
    return workbook_.formats[workbook_.styles[cell_.style]];
  }

  bool read_number() {
    const NumberFormat& how = format();
    if (how.kind() == NumberFormat::Kind::number && how.is_general() && is_short(cell_.text)) {
      set_number(value_, cell_.text);
      return true;
    }
    auto number = read_decimal(cell_.text);
    if (!number) return bad_cell();
    // A double has fifteen digits that can be trusted: 0.30000000000000004 is meant to be 0.3.
    const bool is_whole = cell_.text.find_first_of(".eE") == std::string::npos;
    if (!is_whole) number = rounded_to_digits(*std::move(number), 15);
    switch (how.kind()) {
      case NumberFormat::Kind::date:
        return read_day(*number);
      case NumberFormat::Kind::time:
        return read_time(*number, how.has_seconds());
      case NumberFormat::Kind::text:
        set_text(value_, shown_in_general(*number));
        return true;
      case NumberFormat::Kind::number:
        set_number(value_, to_string(*number));
        value_.text = how.shown(*number);
        return true;
    }
    return false;
  }

  /// Digits that are shown as they stand.
  static bool is_short(std::string_view text) {
    const bool is_plain = text.size() <= 15 && text.find_first_not_of("0123456789") == text.npos;
    return is_plain && (text.front() != '0' || text.size() == 1);
  }

  bool read_day(const Decimal& number) {
    const double serial = std::strtod(to_string(number).c_str(), nullptr);
    if (serial > 0 && serial < 1) return read_time(number, false);
    const double most = last_day - (workbook_.from_1904 ? 1462 : 0);
    if (serial < (workbook_.from_1904 ? 0 : 1) || serial >= most + 1) return fault("xlsx-bad-date");
    const int day = static_cast<int>(serial);
    if (!workbook_.from_1904 && day == leap_bug) return fault("xlsx-bad-date");
    using namespace std::chrono;
    const sys_days zero = workbook_.from_1904 ? sys_days(year(1904) / January / 1)
                          : day < leap_bug    ? sys_days(year(1899) / December / 31)
                                              : sys_days(year(1899) / December / 30);
    const year_month_day date(zero + days(day));
    char iso[32];
    std::snprintf(iso, sizeof iso, "%04d-%02u-%02u", int{date.year()}, unsigned{date.month()},
                  unsigned{date.day()});
    set_date(value_, iso);
    return true;
  }

  bool read_time(const Decimal& number, bool with_seconds) {
    const double serial = std::strtod(to_string(number).c_str(), nullptr);
    if (serial < 0 || serial > last_day) return fault("xlsx-bad-date");
    const long seconds = static_cast<long>(serial * seconds_a_day + 0.5);
    char time[64];
    if (with_seconds) {
      std::snprintf(time, sizeof time, "%02ld:%02ld:%02ld", seconds / 3600, seconds / 60 % 60,
                    seconds % 60);
    } else {
      std::snprintf(time, sizeof time, "%02ld:%02ld", seconds / 3600, seconds / 60 % 60);
    }
    set_text(value_, time);
    return true;
  }

  const RawCell& cell_;
  const Workbook& workbook_;
  const Where& where_;
  Value& value_;
  Diagnostics& says_;
};

}  // namespace

std::string column_name(int column) {
  std::string name;
  for (; column > 0; column = (column - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return name;
}

int column_of(std::string_view reference) {
  int column = 0;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at) {
    if (column > most_columns) return 0;
    column = column * 26 + (reference[at] - 'A' + 1);
  }
  const auto row = reference.substr(at);
  const bool is_row = row.size() <= 7 && row.find_first_not_of("0123456789") == row.npos;
  return column <= most_columns && is_row ? column : 0;
}

bool read_cell(const RawCell& cell, const Workbook& workbook, const Where& where, Value& value,
               Diagnostics& says) {
  return CellReader(cell, workbook, where, value, says).read();
}

}  // namespace congvan
