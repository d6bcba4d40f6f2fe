#include "data/postgresql_values.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "data/cells.h"

namespace congvan {
namespace {

// Of the types built in the numbers never change (pg_type.dat).
enum Type : unsigned {
  boolean = 16,
  bytea = 17,
  bigint = 20,
  smallint = 21,
  integer = 23,
  object_id = 26,
  real = 700,
  double_precision = 701,
  date = 1082,
  timestamp = 1114,
  timestamp_tz = 1184,
  numeric = 1700,
  text = 25,
};

struct ArrayType {
  unsigned array;
  unsigned element;
};
constexpr ArrayType array_types[] = {
    {1000, boolean},   {1001, bytea},     {1002, text}, {1003, text},
    {1005, smallint},  {1007, integer},   {1009, text}, {1014, text},
    {1015, text},      {1016, bigint},    {1021, real}, {1022, double_precision},
    {1028, object_id}, {1115, timestamp}, {1182, date}, {1185, timestamp_tz},
    {1231, numeric},   {2951, text},      {199, text},  {3807, text},
    {1183, text},      {1187, text},      {791, text},  {1041, text},
};

bool is_plain_decimal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

void set_real(Value& value, std::string_view text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  const std::string exact =
      error == std::errc() && stopped == end ? exact_decimal(number) : std::string();
  exact.empty() ? set_text(value, text) : set_number(value, exact);  // NaN, Infinity
}

PostgresqlValue read_single(unsigned type, std::string_view words, Value& value) {
  switch (type) {
    case boolean:
      set_truth(value, words == "t");
      return PostgresqlValue::read;
    case bytea:
      set_nothing(value);
      return PostgresqlValue::binary;
    case bigint:
    case smallint:
    case integer:
    case object_id:
    case numeric:
      is_plain_decimal(words) ? set_number(value, words) : set_text(value, words);  // NaN
      return PostgresqlValue::read;
    case real:
    case double_precision:
      is_plain_decimal(words) ? set_number(value, words) : set_real(value, words);
      return PostgresqlValue::read;
    case date:
    case timestamp:
    case timestamp_tz:
      set_date(value, words);  // "infinity" and years before Christ are text
      return PostgresqlValue::read;
    default:
      set_text(value, words);
      return PostgresqlValue::read;
  }
}

/// Reads {1,NULL,"a \"b\"",{...}}.
class ArrayReader {
 public:
  ArrayReader(unsigned element, std::string_view text) : element_(element), rest_(text) {}

  PostgresqlValue read(Value& value, std::size_t depth) {
    if (rest_.starts_with('[')) {  // bounds that do not begin at 1: [0:2]={...}
      rest_.remove_prefix(std::min(rest_.find('=') + 1, rest_.size()));
    }
    const PostgresqlValue read = read_list(value, depth);
    return read == PostgresqlValue::read && !rest_.empty() ? PostgresqlValue::broken : read;
  }

 private:
  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  PostgresqlValue read_list(Value& value, std::size_t depth) {
    if (depth == 0) return PostgresqlValue::too_deep;
    if (!take('{')) return PostgresqlValue::broken;
    set_nothing(value);
    value.kind = Value::Kind::list;
    if (take('}')) return PostgresqlValue::read;
    do {
      Value& item = value.items.emplace_back();
      const PostgresqlValue read =
          rest_.starts_with('{') ? read_list(item, depth - 1) : read_item(item);
      if (read != PostgresqlValue::read) return read;
    } while (take(','));
    return take('}') ? PostgresqlValue::read : PostgresqlValue::broken;
  }

  PostgresqlValue read_item(Value& item) {
    std::string words;
    const bool quoted = take('"');
    for (;;) {
      if (rest_.empty()) return PostgresqlValue::broken;
      const char c = rest_.front();
      if (quoted ? c == '"' : c == ',' || c == '}') break;
      rest_.remove_prefix(1);
      if (c != '\\') {
        words += c;
      } else if (rest_.empty()) {
        return PostgresqlValue::broken;
      } else {
        words += rest_.front();
        rest_.remove_prefix(1);
      }
    }
    if (quoted) rest_.remove_prefix(1);
    if (!quoted && words == "NULL") {
      set_nothing(item);
      return PostgresqlValue::read;
    }
    return read_single(element_, words, item);
  }

  unsigned element_;
  std::string_view rest_;
};

}  // namespace

PostgresqlValue read_postgresql_value(unsigned type, std::string_view text, std::size_t depth,
                                      Value& value) {
  const auto array = std::ranges::find(array_types, type, &ArrayType::array);
  if (array == std::end(array_types)) return read_single(type, text, value);
  return ArrayReader(array->element, text).read(value, depth);
}

}  // namespace congvan
