#include "paint/predict.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace congvan {
namespace {

constexpr std::size_t filter_count = 5;

int paeth(int left, int above, int corner) {
  const int guess = left + above - corner;
  const int from_left = std::abs(guess - left);
  const int from_above = std::abs(guess - above);
  const int from_corner = std::abs(guess - corner);
  if (from_left <= from_above && from_left <= from_corner) return left;
  return from_above <= from_corner ? above : corner;
}

/// One row by each of PNG's filters 0 to 4 (9.2), and how far its bytes are then from zero in
/// either direction, the measure that PNG recommends for the choice (12.8).
class Filtered {
 public:
  explicit Filtered(std::size_t width) {
    for (std::string& row : rows_) row.resize(width);
  }

  void filter(std::string_view row, std::string_view above, std::size_t pixel) {
    distances_ = {};
    for (std::size_t i = 0; i < row.size(); ++i) {
      const int left = i < pixel ? 0 : byte(row, i - pixel);
      const int corner = i < pixel ? 0 : byte(above, i - pixel);
      const int up = byte(above, i);
      const std::array<int, filter_count> guesses = {0, left, up, (left + up) / 2,
                                                     paeth(left, up, corner)};
      for (std::size_t f = 0; f < filter_count; ++f) {
        const auto difference = static_cast<signed char>(byte(row, i) - guesses[f]);
        rows_[f][i] = static_cast<char>(difference);
        distances_[f] += std::abs(difference);
      }
    }
  }

  void append_best(std::string& out) const {
    const auto best = std::ranges::min_element(distances_) - distances_.begin();
    out += static_cast<char>(best);
    out += rows_[static_cast<std::size_t>(best)];
  }

 private:
  static int byte(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
  }

  std::array<std::string, filter_count> rows_;
  std::array<long, filter_count> distances_{};
};

}  // namespace

std::string predicted(std::string_view rows, std::size_t width, std::size_t pixel) {
  std::string out;
  out.reserve(rows.size() + rows.size() / width);
  Filtered filtered(width);
  const std::string blank(width, '\0');
  std::string_view above = blank;
  for (std::size_t at = 0; at + width <= rows.size(); at += width) {
    const std::string_view row = rows.substr(at, width);
    filtered.filter(row, above, pixel);
    filtered.append_best(out);
    above = row;
  }
  return out;
}

}  // namespace congvan
