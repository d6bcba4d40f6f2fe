#include "dispatch/citations.h"

#include <algorithm>
#include <array>
#include <utility>

namespace congvan {
namespace {

std::string put_together(std::string_view word, std::string_view number, std::string_view around) {
  std::string all;
  for (const auto part : {word, number, around}) {
    if (!all.empty() && !part.empty()) all += ' ';
    all += part;
  }
  return all;
}

Rank narrower(Rank rank) {
  return rank >= Rank::point ? Rank::item : static_cast<Rank>(static_cast<int>(rank) + 1);
}

}  // namespace

Rank rank_of(std::string_view numbering, Rank around) {
  const bool arabic = numbering.find('1') != numbering.npos;
  const bool letters = numbering.find('a') != numbering.npos;
  const Rank usual = arabic ? Rank::clause : letters ? Rank::point : Rank::section;
  const bool nested = around == Rank::section && usual == Rank::section;  // "A." then "I."
  return usual > around || nested ? usual : narrower(around);
}

std::string entry_citation(Rank rank, std::string_view number, std::string_view around) {
  constexpr std::array<std::string_view, 5> words = {"", "mục", "khoản", "điểm", "tiết"};
  return put_together(words[static_cast<std::size_t>(rank)], number, around);
}

std::string_view division_word(std::string_view element) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> words = {
      {{"part", "Phần"},
       {"chapter", "Chương"},
       {"section", "Mục"},
       {"subsection", "Tiểu mục"},
       {"article", "Điều"}}};
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const auto& one) { return one.first == element; });
  return found == words.end() ? std::string_view() : found->second;
}

std::string division_citation(std::string_view element, std::string_view number,
                              std::string_view around) {
  const bool counted_within = element == "section" || element == "subsection";
  return put_together(division_word(element), number, counted_within ? around : "");
}

}  // namespace congvan
