#include "paint/timestamp.h"

#include <algorithm>
#include <chrono>

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

}  // namespace congvan
