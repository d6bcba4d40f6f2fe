#include "template/filters.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "template/day.h"
#include "template/number_words.h"
#include "template/plain_number.h"
#include "template/slug.h"
#include "text/letters.h"

namespace congvan {
namespace {

using Wants = FilterRule::Wants;
using Argument = FilterRule::Argument;

void become_text(Value& value, std::string words) {
  value = {};
  value.kind = words.empty() ? Value::Kind::nothing : Value::Kind::text;
  value.text = std::move(words);
}

std::size_t whole_number(const Filter& filter, std::size_t otherwise) {
  if (filter.arguments.empty()) return otherwise;
  const std::string& digits = filter.arguments.front();
  std::size_t number = most_digits + 1;
  const auto end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? number : most_digits + 1;
}

ReadNumber number_in(const Value& value) {
  if (value.kind == Value::Kind::number && !value.exact.empty()) {
    return read_exact_number(value.exact);
  }
  return value.kind == Value::Kind::text || value.kind == Value::Kind::number
             ? read_typed_number(value.text)
             : ReadNumber{{}, "not-a-number"};
}

/// A number that later filters can still calculate with.
void become_number(Value& value, const PlainNumber& number, std::string words) {
  value = {};
  value.kind = Value::Kind::number;
  value.text = std::move(words);
  value.exact = exact_words(number);
}

std::string_view filter_number(const Filter& filter, Value& value) {
  const auto [read, fault] = number_in(value);
  if (!read) return fault;
  if (filter.name == "words") {
    become_text(value, in_words(*read));
    return {};
  }
  if (filter.name == "pad") {
    if (!read->is_whole()) return "not-a-whole-number";
    const std::size_t digits = whole_number(filter, 2);
    const std::string zeros(digits - std::min(digits, read->whole.size()), '0');
    become_number(value, *read, (read->negative ? "-" : "") + zeros + read->whole);
    return {};
  }
  const PlainNumber number =
      filter.arguments.empty() ? *read : rounded(*read, whole_number(filter, 0));
  become_number(value, number, grouped_words(number) + (filter.name == "money" ? " đồng" : ""));
  return {};
}

std::string_view filter_date(const Filter& filter, Value& value) {
  const bool may_be = value.kind == Value::Kind::date || value.kind == Value::Kind::text;
  const auto day = may_be ? read_day(value.text) : std::nullopt;
  if (!day) return "not-a-date";
  become_text(value, filter.name == "long"    ? long_date(*day)
                     : filter.name == "short" ? short_date(*day)
                     : filter.name == "day"   ? day_digits(*day)
                     : filter.name == "month" ? month_digits(*day)
                     : filter.name == "year"  ? std::to_string(day->year)
                                              : iso_date(*day));
  return {};
}

std::string_view filter_words(const Filter& filter, Value& value) {
  if (const std::string_view fault = fault_of_showing(value); !fault.empty()) return fault;
  const std::string words = shown(value);
  become_text(value, filter.name == "upper"     ? in_capitals(words)
                     : filter.name == "lower"   ? in_small_letters(words)
                     : filter.name == "capital" ? with_capital(words)
                                                : slug(words));
  return {};
}

void trim(std::string_view& words) {
  words.remove_prefix(std::min(words.find_first_not_of(" \t"), words.size()));
  words = words.substr(0, words.find_last_not_of(" \t") + 1);
}

/// One item a line, or between semicolons; empty ones are none.
std::string_view make_list(Value& value) {
  if (value.kind == Value::Kind::list) return {};
  if (const std::string_view fault = fault_of_showing(value); !fault.empty()) return fault;
  const std::string all = shown(value);
  Value list;
  list.kind = Value::Kind::list;
  for (std::size_t at = 0; at < all.size();) {
    const auto end = std::min(all.find_first_of(";\r\n", at), all.size());
    std::string_view item = std::string_view(all).substr(at, end - at);
    trim(item);
    if (!item.empty()) list.items.push_back(text_value(std::string(item)));
    at = end + 1;
  }
  value = std::move(list);
  return {};
}

std::string_view join_list(const Filter& filter, Value& value) {
  if (value.kind != Value::Kind::list) return "not-a-list";
  const std::string between = filter.arguments.empty() ? ", " : filter.arguments.front();
  std::string all;
  bool first = true;
  for (const Value& item : value.items) {
    if (const std::string_view fault = fault_of_showing(item); !fault.empty()) return fault;
    const std::string words = shown(item);
    if (words.empty()) continue;
    if (!first) all += between;
    first = false;
    all += words;
  }
  become_text(value, std::move(all));
  return {};
}

bool is_empty(const Value& value) {
  return value.kind == Value::Kind::nothing ||
         (value.kind == Value::Kind::list && value.items.empty());
}

}  // namespace

const std::vector<FilterRule>& filter_rules() {
  static const std::vector<FilterRule> rules = {
      {"long", Wants::date, Argument::none, "", "long", "2020-03-05", "ngày 05 tháng 3 năm 2020",
       "Ngày viết đầy đủ", "A date in full"},
      {"short", Wants::date, Argument::none, "", "short", "2020-03-05", "05/3/2020",
       "Ngày viết ngắn", "A date in short"},
      {"day", Wants::date, Argument::none, "", "day", "2020-03-05", "05", "Ngày trong tháng",
       "The day of a date"},
      {"month", Wants::date, Argument::none, "", "month", "2020-03-05", "3", "Tháng",
       "The month of a date"},
      {"year", Wants::date, Argument::none, "", "year", "2020-03-05", "2020", "Năm",
       "The year of a date"},
      {"iso", Wants::date, Argument::none, "", "iso", "05/03/2020", "2020-03-05",
       "Ngày theo ISO 8601, cho thuộc tính và tên tệp",
       "A date by ISO 8601, for attributes and file names"},
      {"number", Wants::number, Argument::optional, "decimals", "number", "1234567.5",
       "1.234.567,5", "Số có dấu chấm phân nhóm; number:2 làm tròn đến hai số lẻ",
       "A number with dots between thousands; number:2 rounds to two decimals"},
      {"money", Wants::number, Argument::optional, "decimals", "money", "1234567", "1.234.567 đồng",
       "Số tiền; money:0 làm tròn đến đồng", "An amount of money; money:0 rounds to a đồng"},
      {"words", Wants::number, Argument::none, "", "words", "1005", "một nghìn không trăm linh năm",
       "Số đọc bằng chữ", "A number in words"},
      {"pad", Wants::number, Argument::optional, "digits", "pad:3", "7", "007",
       "Thêm số 0 cho đủ bấy nhiêu chữ số, không ghi thì hai",
       "Zeros before a number up to so many digits, two if it is not said"},
      {"upper", Wants::words, Argument::none, "", "upper", "Lê Đỗ Quỷ", "LÊ ĐỖ QUỶ", "Chữ in hoa",
       "In capitals"},
      {"lower", Wants::words, Argument::none, "", "lower", "LÊ ĐỖ QUỶ", "lê đỗ quỷ", "Chữ thường",
       "In small letters"},
      {"capital", Wants::words, Argument::none, "", "capital", "một triệu đồng", "Một triệu đồng",
       "Viết hoa chữ đầu", "The first letter a capital"},
      {"slug", Wants::words, Argument::none, "", "slug", "Sở Nội vụ (Đà Nẵng)", "so-noi-vu-da-nang",
       "Chữ không dấu nối bằng gạch, cho tên tệp",
       "Plain letters, digits and hyphens, for file names"},
      {"default", Wants::anything, Argument::required, "words", "default:'không có'", "",
       "không có", "Lời thay khi không có giá trị", "Words for where there is no value"},
      {"list", Wants::words, Argument::none, "", "list|join:', '", "An; Bình", "An, Bình",
       "Tách thành danh sách ở dấu ; và chỗ xuống dòng",
       "A list of what stands between semicolons or on lines"},
      {"join", Wants::list, Argument::optional, "words", "list|join:' và '", "An; Bình",
       "An và Bình", "Nối một danh sách, không ghi thì bằng dấu phẩy",
       "The items of a list in one row, by commas if it is not said"},
  };
  return rules;
}

const FilterRule* find_filter(std::string_view name) {
  const auto found = std::ranges::find(filter_rules(), name, &FilterRule::name);
  return found == filter_rules().end() ? nullptr : &*found;
}

std::string_view wrong_arguments(const Filter& filter) {
  const FilterRule& rule = *find_filter(filter.name);
  const std::size_t given = filter.arguments.size();
  if (rule.argument == Argument::none) return given > 0 ? "-" : "";
  if (given > 1 || (given == 0 && rule.argument == Argument::required)) return rule.argument_name;
  const std::size_t number = whole_number(filter, 1);
  if (rule.argument_name == "digits") return number < 1 || number > most_digits ? "1-36" : "";
  if (rule.argument_name == "decimals") return number > 6 ? "0-6" : "";
  return "";
}

std::string_view apply(const Filter& filter, Value& value) {
  if (filter.name == "default") {
    if (!is_empty(value)) return {};
    value = {};
    value.kind = Value::Kind::text;  // even of no words: nothing is missed then
    value.text = filter.arguments.front();
    return {};
  }
  if (filter.name == "list") return make_list(value);
  if (value.kind == Value::Kind::nothing) return {};
  if (filter.name == "join") return join_list(filter, value);
  switch (find_filter(filter.name)->wants) {
    case Wants::date:
      return filter_date(filter, value);
    case Wants::number:
      return filter_number(filter, value);
    default:
      return filter_words(filter, value);
  }
}

std::string shown(const Value& value) {
  if (value.kind == Value::Kind::date) {
    const auto day = read_day(value.text);
    return day ? short_date(*day) : value.text;
  }
  if (value.kind == Value::Kind::number && value.text.empty()) {
    const auto number = read_exact_number(value.exact).number;
    return number ? grouped_words(*number) : value.exact;
  }
  return value.text;
}

std::string_view fault_of_showing(const Value& value) {
  if (value.kind == Value::Kind::list) return "list-not-joined";
  if (value.kind == Value::Kind::record) return "record-not-opened";
  return {};
}

}  // namespace congvan
