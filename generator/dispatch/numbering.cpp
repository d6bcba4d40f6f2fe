#include "dispatch/numbering.h"

#include <algorithm>
#include <array>
#include <utility>

#include "dispatch/values.h"

namespace congvan {
namespace {

using Alphabet = std::array<std::string_view, 23>;
constexpr Alphabet small_letters = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                    "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
constexpr Alphabet capitals = {"A", "B", "C", "D", "Đ", "E", "G", "H", "I", "K", "L", "M",
                               "N", "O", "P", "Q", "R", "S", "T", "U", "V", "X", "Y"};
constexpr std::array<std::pair<int, std::string_view>, 13> roman_steps = {{{1000, "M"},
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
constexpr int most = 99999;

std::string letters(const Alphabet& alphabet, int nth) {
  constexpr int base = std::tuple_size_v<Alphabet>;
  std::string all;
  for (; nth > 0; nth = (nth - 1) / base) {
    all.insert(0, alphabet[static_cast<std::size_t>((nth - 1) % base)]);
  }
  return all;
}

std::optional<int> read_letters(const Alphabet& alphabet, std::string_view word) {
  int nth = 0;
  while (!word.empty()) {
    const auto letter =
        std::ranges::find_if(alphabet, [&](auto one) { return word.starts_with(one); });
    if (letter == alphabet.end()) return {};
    word.remove_prefix(letter->size());
    nth = nth * static_cast<int>(alphabet.size()) + static_cast<int>(letter - alphabet.begin()) + 1;
    if (nth > most) return {};
  }
  return nth;
}

std::string roman(int number) {
  std::string all;
  for (const auto& [value, sign] : roman_steps) {
    for (; number >= value; number -= value) all += sign;
  }
  return all;
}

std::optional<int> read_roman(std::string_view word) {
  int number = 0;
  std::string_view rest = word;
  for (const auto& [value, sign] : roman_steps) {
    for (; rest.starts_with(sign); rest.remove_prefix(sign.size())) number += value;
    if (number > most) return {};
  }
  if (!rest.empty() || roman(number) != word) return {};
  return number;
}

bool counts(char part) { return part == '1' || part == 'a' || part == 'A' || part == 'I'; }

std::string counter(char kind, int nth) {
  switch (kind) {
    case '1':
      return std::to_string(nth);
    case 'a':
      return letters(small_letters, nth);
    case 'A':
      return letters(capitals, nth);
    case 'I':
      return roman(nth);
    default:
      return {};
  }
}

}  // namespace

std::string label(std::string_view numbering, std::string_view number) {
  std::string made;
  for (const char part : numbering) counts(part) ? made.append(number) : made.append(1, part);
  return made;
}

std::string label(std::string_view numbering, int nth) {
  return label(numbering, number_in(numbering, nth));
}

std::string number_in(std::string_view numbering, int nth) {
  for (const char part : numbering) {
    if (counts(part)) return counter(part, nth);
  }
  return {};
}

std::optional<int> nth_of(std::string_view numbering, std::string_view number) {
  for (const char part : numbering) {
    if (part == '1') return read_whole_number(number);
    if (part == 'I') return read_roman(number);
    if (part == 'a') return read_letters(small_letters, number);
    if (part == 'A') return read_letters(capitals, number);
  }
  return {};
}

std::string_view default_numbering(int depth) {
  constexpr std::array<std::string_view, 4> by_depth = {"1.", "a)", "-", "+"};
  return by_depth[static_cast<std::size_t>(depth < 3 ? depth : 3)];
}

}  // namespace congvan
