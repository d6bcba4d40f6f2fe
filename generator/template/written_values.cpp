#include "template/written_values.h"

#include <algorithm>
#include <charconv>

#include "dispatch/values.h"
#include "template/folded.h"
#include "template/pattern.h"

namespace congvan {
namespace {

/// What a letter may do to a value, the likeliest first.
constexpr std::string_view filters[] = {"|iso",    "|long",          "|long|capital", "|short",
                                        "|day",    "|month",         "|year",         "|money",
                                        "|number", "|words|capital", "|words",        "|pad:2",
                                        "|pad:3",  "|upper",         "|lower",        "|capital"};

/// Takes a number of at most four digits off the front.
std::optional<int> take_number(std::string_view& words) {
  int number = 0;
  const char* const end = words.data() + std::min<std::size_t>(words.size(), 4);
  const auto [stop, error] = std::from_chars(words.data(), end, number);
  if (error != std::errc{} || number < 0) return std::nullopt;
  words.remove_prefix(static_cast<std::size_t>(stop - words.data()));
  return number;
}

bool take(std::string_view& words, std::string_view begin) {
  if (!words.starts_with(begin)) return false;
  words.remove_prefix(begin.size());
  return true;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::optional<std::string> day_of(int day, int month, int year) {
  std::string iso = std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day);
  const auto date = read_date(iso);
  return date && date->day ? std::optional(std::move(iso)) : std::nullopt;
}

std::optional<std::string> number_in(std::string_view words) {
  for (const std::string_view unit : {" đồng", "đồng"}) {
    if (words.ends_with(unit)) {
      words.remove_suffix(unit.size());
      break;
    }
  }
  std::string digits;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_digit = words[i] >= '0' && words[i] <= '9';
    const bool is_point = words[i] == '.' && i > 0 && (words.size() - i) % 4 == 0;
    if (!is_digit && !is_point) return std::nullopt;
    if (is_digit) digits += words[i];
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  if (words.empty() || digits.size() > 15) return std::nullopt;
  return digits;
}

}  // namespace

std::optional<std::string> day_in(std::string_view words) {
  if (const auto date = read_date(words); date && date->day) return std::string(words);
  const bool is_long =
      take(words, "ngày ") || take(words, "Ngày ") || words.find("tháng") != std::string_view::npos;
  const auto day = take_number(words);
  if (!day || !take(words, is_long ? " tháng " : "/")) return std::nullopt;
  const auto month = take_number(words);
  if (!month || !take(words, is_long ? " năm " : "/")) return std::nullopt;
  const auto year = take_number(words);
  if (!year || !words.empty()) return std::nullopt;
  return day_of(*day, *month, *year);
}

std::vector<Value> readings_of(std::string_view words) {
  std::vector<Value> all;
  if (auto day = day_in(words)) {
    all.push_back({.kind = Value::Kind::date, .text = *std::move(day)});
  }
  if (auto number = number_in(words)) {
    all.push_back({.kind = Value::Kind::number, .text = *number, .exact = *number});
  }
  all.push_back(text_value(std::string(words)));
  return all;
}

std::vector<std::string> field_path(const std::string& field) {
  Diagnostics says;
  const auto pattern = read_pattern("{{" + field + "}}", {}, says);
  if (!pattern || says.has_errors() || pattern->pieces.size() != 1) return {};
  const auto& use = pattern->pieces.front().field;
  return use ? use->path : std::vector<std::string>{};
}

void put_value(std::vector<NamedValue>& fields, const std::vector<std::string>& path, Value value) {
  std::vector<NamedValue>* all = &fields;
  for (std::size_t i = 0; i < path.size(); ++i) {
    auto found = std::ranges::find(*all, path[i], &NamedValue::name);
    if (found == all->end()) {
      all->push_back({path[i], {}});
      found = std::prev(all->end());
    }
    if (i + 1 == path.size()) {
      found->value = std::move(value);
      return;
    }
    found->value.kind = Value::Kind::record;
    all = &found->value.fields;
  }
}

std::optional<std::string> holder_for(const std::string& field, const Value& value,
                                      std::string_view words) {
  const auto path = field_path(field);
  if (path.empty()) return std::nullopt;
  Record row;
  put_value(row.fields, path, value);
  const auto writes = [&](const std::string& holder) {
    Diagnostics says;
    const auto pattern = read_pattern(holder, {}, says);
    const auto made = pattern ? expand(*pattern, row, {}, says) : std::nullopt;
    return made && *made == words;
  };
  const auto with = [&](std::string_view filter) {
    return "{{" + field + std::string(filter) + "}}";
  };
  const bool is_date = value.kind == Value::Kind::date;
  // A date without a filter is what its sheet shows.
  const bool has_own = field.find('|') != std::string::npos;
  if ((has_own || !is_date) && writes(with(""))) return with("");
  if (has_own) return std::nullopt;
  for (const std::string_view filter : filters) {
    if (writes(with(filter))) return with(filter);
  }
  std::string parts = with("|day") + " tháng " + with("|month") + " năm " + with("|year");
  return is_date && writes(parts) ? std::optional(std::move(parts)) : std::nullopt;
}

}  // namespace congvan
