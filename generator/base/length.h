#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace congvan {

/// A distance on the page, in whole thousandths of a point, so that a page is the same to the last
/// digit on every machine and two places compare without a tolerance.
struct Length {
  std::int64_t millipoints = 0;

  constexpr auto operator<=>(const Length&) const = default;

  constexpr Length& operator+=(Length other) {
    millipoints += other.millipoints;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    millipoints -= other.millipoints;
    return *this;
  }
};

constexpr Length operator+(Length a, Length b) { return {a.millipoints + b.millipoints}; }
constexpr Length operator-(Length a, Length b) { return {a.millipoints - b.millipoints}; }
constexpr Length operator-(Length a) { return {-a.millipoints}; }
constexpr Length operator*(Length a, std::int64_t times) { return {a.millipoints * times}; }
constexpr Length operator/(Length a, std::int64_t parts) { return {a.millipoints / parts}; }

/// The whole number nearest to `value`; halves go away from zero.
constexpr std::int64_t nearest(double value) {
  return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
}

constexpr Length points(double value) { return {nearest(value * 1000)}; }
constexpr Length millimetres(double value) { return {nearest(value * 72000 / 25.4)}; }
constexpr Length scaled(Length a, double factor) {
  return {nearest(static_cast<double>(a.millipoints) * factor)};
}

constexpr double in_points(Length a) { return static_cast<double>(a.millipoints) / 1000; }
constexpr double in_millimetres(Length a) { return in_points(a) * 25.4 / 72; }
constexpr double ratio(Length a, Length b) {
  return static_cast<double>(a.millipoints) / static_cast<double>(b.millipoints);
}

/// `value` with at most `decimals` (0 to 6) digits after a decimal point (never a comma, whatever
/// the locale), without trailing zeros and without a negative zero: "12", "0.5", "-3.25".
std::string decimal(double value, int decimals);

}  // namespace congvan
