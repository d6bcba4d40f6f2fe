#include "dispatch/numbering.h"

#include <array>
#include <utility>

#include "text/text.h"

namespace congvan {
namespace {

constexpr std::array<std::string_view, 23> point_letters = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                                            "i", "k", "l", "m", "n", "o", "p", "q",
                                                            "r", "s", "t", "u", "v", "x", "y"};

std::string letters(int nth) {
  constexpr int base = point_letters.size();
  std::string all;
  for (; nth > 0; nth = (nth - 1) / base) {
    all.insert(0, point_letters[static_cast<std::size_t>((nth - 1) % base)]);
  }
  return all;
}

std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> steps = {{{1000, "M"},
                                                                       {900, "CM"},
                                                                       {500, "D"},
                                                                       {400, "CD"},
                                                                       {100, "C"},
                                                                       {90, "XC"},
                                                                       {50, "L"},
                                                                       {40, "XL"},
                                                                       {10, "X"},
                                                                       {9, "IX"},
                                                                       {5, "V"},
                                                                       {4, "IV"},
                                                                       {1, "I"}}};
  std::string all;
  for (const auto& [value, sign] : steps) {
    for (; number >= value; number -= value) all += sign;
  }
  return all;
}

std::string counter(char kind, int nth) {
  switch (kind) {
    case '1':
      return std::to_string(nth);
    case 'a':
      return letters(nth);
    case 'A':
      return upper(fixed_text(letters(nth))).str();
    case 'I':
      return roman(nth);
    default:
      return std::string(1, kind);
  }
}

}  // namespace

std::string label(std::string_view numbering, int nth) {
  std::string made;
  for (const char part : numbering) made += counter(part, nth);
  return made;
}

std::string_view default_numbering(int depth) {
  constexpr std::array<std::string_view, 4> by_depth = {"1.", "a)", "-", "+"};
  return by_depth[static_cast<std::size_t>(depth < 3 ? depth : 3)];
}

}  // namespace congvan
