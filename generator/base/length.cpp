#include "base/length.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstddef>

namespace congvan {
namespace {

constexpr std::array<std::int64_t, 7> powers_of_ten = {1,      10,      100,      1'000,
                                                       10'000, 100'000, 1'000'000};

}  // namespace

std::string decimal(double value, int decimals) {
  assert(decimals >= 0 && decimals <= 6);
  const std::int64_t scale = powers_of_ten.at(static_cast<std::size_t>(decimals));
  // Beyond 10^12 the scaled number would not fit; no page has such a length.
  const std::int64_t parts = nearest(std::clamp(value, -1e12, 1e12) * static_cast<double>(scale));
  const std::int64_t magnitude = parts < 0 ? -parts : parts;

  std::array<char, 24> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), magnitude / scale).ptr;
  std::string text = parts < 0 ? "-" : "";
  text.append(digits.data(), end);

  std::int64_t rest = magnitude % scale;
  if (rest != 0) text += '.';
  for (std::int64_t unit = scale / 10; rest != 0; unit /= 10) {
    text += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
  return text;
}

}  // namespace congvan
