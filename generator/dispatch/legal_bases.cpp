#include "dispatch/legal_bases.h"

#include <string>

#include "dispatch/children.h"

namespace congvan {
namespace {

constexpr std::string_view trailing_marks = ".;,/";

struct Basis {
  std::string verb;
  Text words;
};

/// "Luật số 24/2018/QH14", "Luật Tổ chức Chính phủ số 76/2015/QH13".
bool is_law_with_number(std::string_view words) {
  if (!words.starts_with("Luật ") && !words.starts_with("Pháp lệnh ")) return false;
  constexpr std::string_view lead = " số ";
  const auto at = words.find(lead);
  if (at == std::string_view::npos || at + lead.size() >= words.size()) return false;
  const char next = words[at + lead.size()];
  return next >= '0' && next <= '9';
}

std::vector<Basis> read_bases(const Element& legal_bases, const WordReader& words,
                              Diagnostics& says) {
  std::vector<Basis> bases;
  for (const auto& child : legal_bases.children) {
    if (child.name != "basis") continue;
    const Text verb = words.of(child, "verb");
    bases.push_back(
        {verb.empty() ? "Căn cứ" : verb.str(), with_ending(words.of(child), "", trailing_marks)});
    if (is_law_with_number(bases.back().words.str())) {
      says.warning("law-cited-by-number", bases.back().words.where());
    }
  }
  return bases;
}

/// The verb inside a sentence: its first letter small. All verbs of legal bases begin with a letter
/// of ASCII or Đ.
std::string inside_sentence(std::string verb) {
  if (verb.starts_with("Đ")) return verb.replace(0, std::string_view("Đ").size(), "đ");
  if (verb[0] >= 'A' && verb[0] <= 'Z') verb[0] = static_cast<char>(verb[0] - 'A' + 'a');
  return verb;
}

/// Bases of one verb are joined by commas and "và" (by semicolons where one of them has a comma
/// itself), a new verb follows a semicolon.
Text flowing(const std::vector<Basis>& bases) {
  Text all;
  for (std::size_t i = 0; i < bases.size(); ++i) {
    const bool new_verb = i == 0 || bases[i].verb != bases[i - 1].verb;
    const bool last_of_verb = i + 1 == bases.size() || bases[i + 1].verb != bases[i].verb;
    if (i == 0) {
      all = joined(fixed_text(bases[i].verb + " "), bases[i].words);
    } else if (new_verb) {
      const auto link = "; " + inside_sentence(bases[i].verb) + " ";
      all = joined(joined(all, fixed_text(link)), bases[i].words);
    } else {
      const bool commas = bases[i - 1].words.str().find(',') != std::string::npos;
      const auto* const link = last_of_verb ? " và " : commas ? "; " : ", ";
      all = joined(joined(all, fixed_text(link)), bases[i].words);
    }
  }
  return all;
}

}  // namespace

bool are_listed(const Element& legal_bases, const Element* body) {
  const std::string_view listed = value_of(legal_bases, "listed");
  if (!listed.empty()) return listed == "yes";
  return body == nullptr || child(*body, "opening") == nullptr;
}

std::vector<Text> listed_bases(const Element& legal_bases, const WordReader& words,
                               Diagnostics& says) {
  std::vector<Text> lines;
  for (const auto& basis : read_bases(legal_bases, words, says)) {
    lines.push_back(with_ending(joined(fixed_text(basis.verb + " "), basis.words), ";", ""));
  }
  if (!lines.empty()) lines.back() = with_ending(lines.back(), ".", trailing_marks);
  return lines;
}

Text flowing_bases(const Element& legal_bases, const WordReader& words, Diagnostics& says) {
  const auto bases = read_bases(legal_bases, words, says);
  return bases.empty() ? Text() : joined(flowing(bases), fixed_text(", "));
}

}  // namespace congvan
