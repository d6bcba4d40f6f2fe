#include "data/cells.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <unordered_set>

#include "template/day.h"
#include "xml/characters.h"

namespace congvan {
namespace {

void set(Value& value, Value::Kind kind, std::string_view text, std::string_view exact = {}) {
  value.kind = kind;
  value.text.assign(text);
  value.exact.assign(exact);
  value.items.clear();
  value.fields.clear();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// " 07:30", "T07:30:00.5", "T07:30:00+07" and "" may follow a day.
bool is_time_of_day(std::string_view text) {
  if (text.empty()) return true;
  if (text.size() < 6 || (text[0] != ' ' && text[0] != 'T') || text[3] != ':') return false;
  return std::ranges::all_of(text.substr(1), [](char c) {
    return is_digit(c) || c == ':' || c == '.' || c == '+' || c == '-' || c == 'Z';
  });
}

std::string code_point(char32_t code) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(code));
  return name;
}

}  // namespace

void set_nothing(Value& value) { set(value, Value::Kind::nothing, {}); }

void set_text(Value& value, std::string_view words) {
  set(value, words.empty() ? Value::Kind::nothing : Value::Kind::text, words);
}

void set_number(Value& value, std::string_view exact) {
  set(value, Value::Kind::number, exact, exact);
}

void set_truth(Value& value, bool truth) {
  set(value, Value::Kind::truth, truth ? "true" : "false");
}

void set_date(Value& value, std::string_view iso) {
  const std::string_view day = iso.substr(0, 10);
  const bool dated = day.size() == 10 && day[4] == '-' && day[7] == '-' && read_day(day) &&
                     is_time_of_day(iso.substr(10));
  if (!dated) return set_text(value, iso);
  set(value, Value::Kind::date, day);
}

std::string exact_decimal(double number) {
  if (!std::isfinite(number)) return {};
  char digits[1100];            // the smallest double has 1,074 decimals at most
  if (number == 0) number = 0;  // of a negative zero, too
  const auto [end, error] =
      std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed);
  return error == std::errc() ? std::string(digits, end) : std::string();
}

void shape_record(Record& record, const std::vector<std::string>& columns) {
  record.fields.resize(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (record.fields[i].name != columns[i]) record.fields[i].name = columns[i];
  }
}

void begin_record(Record& record, const std::vector<std::string>& columns, std::size_t number,
                  Where& where) {
  where.line = static_cast<int>(number);
  where.column = 1;
  record.number = number;
  record.place.assign(*where.file).append(":").append(std::to_string(number));
  shape_record(record, columns);
}

bool check_cell(std::string_view text, std::string_view column, const Where& where,
                const DataLimits& limits, Diagnostics& says) {
  if (text.size() > limits.cell_bytes) {
    says.error("data-cell-too-long", where,
               {{"column", column}, {"limit", std::to_string(limits.cell_bytes)}});
    return false;
  }
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] >= ' ' && text[at] <= '~') {
      ++at;
      continue;
    }
    const Utf8Character character = decode_utf8(text, at);
    if (!character.valid) {
      says.error("data-not-utf8", where, {{"column", column}});
      return false;
    }
    if (!is_xml_character(character.code)) {
      says.error("data-control-character", where,
                 {{"column", column}, {"character", code_point(character.code)}});
      return false;
    }
    at += character.length;
  }
  return true;
}

bool check_columns(const std::vector<std::string>& columns, Where where, const DataLimits& limits,
                   Diagnostics& says) {
  if (columns.size() > limits.columns) {
    says.error("data-too-many-columns", where, {{"limit", std::to_string(limits.columns)}});
    return false;
  }
  bool sound = true;
  std::unordered_set<std::string_view> names;
  for (const std::string& name : columns) {
    ++where.column;
    if (name.empty()) {
      says.error("data-column-unnamed", where, {{"number", std::to_string(where.column)}});
      sound = false;
    } else if (!check_cell(name, std::to_string(where.column), where, limits, says)) {
      sound = false;
    } else if (!names.insert(name).second) {
      says.error("data-column-twice", where, {{"name", name}});
      sound = false;
    }
  }
  return sound;
}

}  // namespace congvan
