#include "seal/unpredict.h"

#include <cstdlib>

#include "seal/damaged_pdf.h"

namespace congvan {
namespace {

int paeth(int left, int up, int corner) {
  const int guess = left + up - corner;
  const int to_left = std::abs(guess - left);
  const int to_up = std::abs(guess - up);
  const int to_corner = std::abs(guess - corner);
  if (to_left <= to_up && to_left <= to_corner) return left;
  return to_up <= to_corner ? up : corner;
}

int guess(char predictor, int left, int up, int corner) {
  switch (predictor) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) / 2;
    case 4:
      return paeth(left, up, corner);
    default:
      throw DamagedPdf("a predictor is not known");
  }
}

int byte_of(const std::string& row, std::size_t at) { return static_cast<unsigned char>(row[at]); }

}  // namespace

std::string unpredicted(std::string_view rows, std::size_t columns) {
  if (columns == 0) throw DamagedPdf("a predictor has no columns");
  std::string out;
  std::string above(columns + 1, '\0');  // and a pixel left of the first
  for (; !rows.empty(); rows.remove_prefix(columns + 1)) {
    if (rows.size() <= columns) throw DamagedPdf("a predicted row is cut off");
    std::string row(1, '\0');
    for (std::size_t i = 1; i <= columns; ++i) {
      const int by = guess(rows[0], byte_of(row, i - 1), byte_of(above, i), byte_of(above, i - 1));
      row += static_cast<char>(static_cast<unsigned char>(rows[i]) + by);
    }
    out.append(row, 1);
    above = std::move(row);
  }
  return out;
}

}  // namespace congvan
