#include "paint/timestamp.h"

#include <algorithm>
#include <chrono>
#include <locale>
#include <sstream>

namespace congvan {
namespace {

constexpr std::int64_t east = 7 * 3600;
constexpr std::int64_t first = -62'135'596'800;  // 0001-01-01T00:00:00
constexpr std::int64_t last = 253'402'300'799;   // 9999-12-31T23:59:59

struct Parts {
  std::string year, month, day, hour, minute, second;
};

std::string digits(std::int64_t value, std::size_t count) {
  const std::string shortest = std::to_string(value);
  return std::string(count - std::min(count, shortest.size()), '0') + shortest;
}

Parts parts_of(std::int64_t seconds) {
  using std::chrono::floor;
  const std::chrono::sys_seconds moment{
      std::chrono::seconds(std::clamp(seconds, first - east, last - east) + east)};
  const auto midnight = floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date{midnight};
  const std::int64_t inside = (moment - midnight).count();
  return {digits(int{date.year()}, 4),     digits(unsigned{date.month()}, 2),
          digits(unsigned{date.day()}, 2), digits(inside / 3600, 2),
          digits(inside / 60 % 60, 2),     digits(inside % 60, 2)};
}

}  // namespace

std::string pdf_timestamp(std::int64_t seconds) {
  const Parts p = parts_of(seconds);
  return "D:" + p.year + p.month + p.day + p.hour + p.minute + p.second + "+07'00'";
}

std::string iso_timestamp(std::int64_t seconds) {
  const Parts p = parts_of(seconds);
  return p.year + "-" + p.month + "-" + p.day + "T" + p.hour + ":" + p.minute + ":" + p.second +
         "+07:00";
}

std::optional<std::int64_t> seconds_of(const std::string& words) {
  int year = 0;
  unsigned month = 0, day = 0;
  std::int64_t hour = 0, minute = 0, second = 0;
  std::istringstream in(words);
  in.imbue(std::locale::classic());
  char signs[5] = {};
  in >> year >> signs[0] >> month >> signs[1] >> day >> signs[2] >> hour >> signs[3] >> minute >>
      signs[4] >> second;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(day)};
  if (!in || !date.ok()) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  const std::int64_t seconds = ((days * 24 + hour) * 60 + minute) * 60 + second - east;
  // What was misread on the way does not come out the same.
  return iso_timestamp(seconds) == words ? std::optional(seconds) : std::nullopt;
}

}  // namespace congvan
