#include "seal_program/register_request.h"

#include <charconv>

#include "app/fault.h"
#include "template/day.h"

namespace congvan {
namespace {

/// A number of at most `most`, all of `words`.
std::optional<int> whole_number(std::string_view words, int most) {
  int number = 0;
  const auto [end, fault] = std::from_chars(words.data(), words.data() + words.size(), number);
  const bool whole = fault == std::errc() && end == words.data() + words.size();
  return whole && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<int> year_asked_for(const Request& request) {
  if (!request.book.year) return std::nullopt;
  const auto year = whole_number(*request.book.year, 9999);
  if (!year || *year < 1000) throw Fault("register-not-a-year", {{"value", *request.book.year}});
  return year;
}

std::string day_asked_for(const std::optional<std::string>& words) {
  if (!words) return "";
  const auto day = read_day(*words);
  if (!day) throw Fault("register-not-a-day", {{"value", *words}});
  return iso_date(*day);
}

EntryFilter filter_of(const Request& request) {
  EntryFilter filter;
  filter.year = year_asked_for(request);
  filter.series = request.book.series;
  filter.words = request.book.words.value_or("");
  filter.first = day_asked_for(request.book.first);
  filter.last = day_asked_for(request.book.last);
  for (const std::string& name : request.book.states) {
    if (const auto state = state_named(name)) filter.states.push_back(*state);
  }
  return filter;
}

const std::string& needed(const std::optional<std::string>& value, const char* option,
                          const Request& request) {
  if (value && !value->empty()) return *value;
  throw Fault("register-needs", {{"action", request.arguments.front()}, {"option", option}});
}

int number_asked_for(const Request& request) {
  constexpr int most = 1'000'000;
  if (request.arguments.size() < 3) {
    throw Fault("register-needs",
                {{"action", request.arguments.front()}, {"option", "SỐ (NUMBER)"}});
  }
  const std::string& words = request.arguments[2];
  const auto number = whole_number(std::string_view(words).substr(0, words.find('/')), most);
  if (!number) throw Fault("register-not-a-number", {{"value", words}});
  return *number;
}

}  // namespace congvan
