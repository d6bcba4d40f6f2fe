#include "app/draft_words.h"

#include <algorithm>
#include <string>

#include "app/fault.h"
#include "dispatch/values.h"
#include "text/utf8.h"

namespace congvan {
namespace {

constexpr std::size_t most_characters = 40;

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// As the decree writes days: a zero before days under 10 and before the months 1 and 2.
std::string day_words(const std::string& day) {
  const auto date = read_date(day);
  if (!date || !date->day) throw Fault("draft-not-a-day", {{"value", day}});
  const std::string month =
      *date->month < 3 ? two_digits(*date->month) : std::to_string(*date->month);
  return "ngày " + two_digits(*date->day) + '/' + month + '/' + std::to_string(date->year);
}

bool is_number(const std::string& version) {
  return version.find_first_not_of("0123456789") == version.npos;
}

std::size_t characters(const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size(); ++count) take_character(words, at);
  return count;
}

}  // namespace

Text draft_words(const Request& request) {
  std::string words = request.draft_version;
  if (characters(words) > most_characters) {
    throw Fault("draft-version-too-long",
                {{"value", words}, {"most", std::to_string(most_characters)}});
  }
  if (!words.empty() && is_number(words)) words.insert(0, "Lần ");
  if (request.draft_date) {
    const std::string day = day_words(*request.draft_date);
    words += words.empty() ? "N" + day.substr(1) : ", " + day;
  }
  Diagnostics mended;  // of a command line nobody wants to know what was mended
  return normalize(words, {}, mended);
}

std::string draft_note(const Request& request) {
  const std::string words = draft_words(request).str();
  return words.empty() ? "Dự thảo" : "Dự thảo. " + words;
}

}  // namespace congvan
