#include "text/words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace congvan {
namespace {

using Kinds = Typography::Kinds;

constexpr std::array<std::string_view, 8> opening = {"(", "[", "{", "“", "‘", "\"", "'", "«"};
constexpr std::array<std::string_view, 8> closing = {")", "]", "}", "”", "’", "\"", "'", "»"};
constexpr std::array<std::string_view, 7> ending = {",", ";", ":", ".", "!", "?", "…"};

template <std::size_t size>
bool drop_front(std::string_view& word, const std::array<std::string_view, size>& marks) {
  for (const std::string_view mark : marks) {
    if (!word.starts_with(mark)) continue;
    word.remove_prefix(mark.size());
    return true;
  }
  return false;
}

template <std::size_t size>
bool drop_back(std::string_view& word, const std::array<std::string_view, size>& marks) {
  for (const std::string_view mark : marks) {
    if (!word.ends_with(mark)) continue;
    word.remove_suffix(mark.size());
    return true;
  }
  return false;
}

// Most words begin and end with such a letter, and need no closer look.
bool is_plain_letter(char byte) { return 'a' <= (byte | 0x20) && (byte | 0x20) <= 'z'; }
bool begins_with_letter(std::string_view word) {
  return !word.empty() && is_plain_letter(word.front());
}
bool ends_with_letter(std::string_view word) {
  return !word.empty() && is_plain_letter(word.back());
}

bool is_digit(char byte) { return '0' <= byte && byte <= '9'; }

bool is_capital(char32_t character) { return u_isupper(static_cast<UChar32>(character)) != 0; }

bool is_name_part(std::string_view word) {
  std::size_t at = 0;
  if (word.empty() || !is_capital(take_character(word, at))) return false;
  while (at < word.size()) {
    if (u_islower(static_cast<UChar32>(take_character(word, at))) == 0) return false;
  }
  return true;
}

/// "1." "1.2." "12)" "a)" "(a)" "IV." "-" "+"
bool is_label(std::string_view word) {
  constexpr std::array<std::string_view, 6> bullets = {"-", "+", "–", "—", "•", "*"};
  if (std::find(bullets.begin(), bullets.end(), word) != bullets.end()) return true;
  if (word.size() < 2 || (word.back() != '.' && word.back() != ')')) return false;
  word.remove_suffix(1);
  if (word.starts_with('(')) word.remove_prefix(1);
  const auto only = [&](std::string_view signs) {
    return !word.empty() && word.size() <= 12 && word.find_first_not_of(signs) == word.npos;
  };
  const bool one_letter = count_characters(word) == 1 && !is_digit(word.front());
  return one_letter || only("IVXLC") || (only("0123456789.") && is_digit(word.front()));
}

/// What a word is, and whether a mark at its end ends the run it stands in.
struct Sort {
  Kinds kinds = Typography::any_word;
  bool ends = false;
};

Sort sort_of(std::string_view word, bool begins_line, const Typography& rules) {
  Sort sort;
  if (begins_line && is_label(word)) sort.kinds |= Typography::label;
  while (!begins_with_letter(word) && drop_front(word, opening)) {
  }
  while (!ends_with_letter(word) && drop_back(word, closing)) {
  }
  if (const Kinds known = rules.vocabulary.bits_of(word)) {
    sort.kinds |= known;
  } else if (!ends_with_letter(word) && drop_back(word, ending)) {
    sort.ends = true;
    while (drop_back(word, ending) || drop_back(word, closing)) {
    }
    sort.kinds |= rules.vocabulary.bits_of(word);
  }
  if (!word.empty() && is_digit(word.front())) {
    sort.kinds |= Typography::from_digit;
    if (word.find_first_not_of("0123456789.,-") == word.npos) sort.kinds |= Typography::number;
  }
  if (is_name_part(word)) sort.kinds |= Typography::name_part;
  return sort;
}

/// What two neighbours must be for a run to begin with them; most words begin none.
struct Beginning {
  Typography::Pattern first;
  Kinds second = 0;  ///< of at least one of these kinds; 0 where the first may repeat
  const Typography::Sequence* run = nullptr;

  bool may_match(Kinds word, Kinds next) const {
    return first.matches(word) && (second == 0 || (second & next) != 0);
  }
};

/// All of them, and what a word or the next must be for any to match: most are not.
class Beginnings {
 public:
  explicit Beginnings(const Typography& rules) {
    all_.reserve(rules.between.size());
    for (const Typography::Sequence& run : rules.between) {
      const Typography::Pattern& first = run.words[0];
      const Kinds second = first.repeats ? 0 : run.words[1].of;
      all_.push_back({first, second, &run});
      if ((first.of & Typography::any_word) == 0) {
        first_ |= first.of;
      } else {
        second_ |= second == 0 ? Typography::any_word : second;
      }
    }
  }

  bool may_match(Kinds word, Kinds next) const {
    return (word & first_) != 0 || (next & second_) != 0;
  }
  auto begin() const { return all_.begin(); }
  auto end() const { return all_.end(); }

 private:
  std::vector<Beginning> all_;
  Kinds first_ = 0;   ///< of those that not every word may begin
  Kinds second_ = 0;  ///< of the others
};

/// Matches the rules at one word after another.
class Matcher {
 public:
  Matcher(const std::vector<Word>& words, const std::vector<Sort>& sorts)
      : words_(words), sorts_(sorts), holds_(words.size(), Hold::none) {}

  void match(const Typography::Sequence& run, std::size_t first) {
    std::size_t next = first;
    for (const Typography::Pattern& pattern : run.words) {
      const std::size_t begin = next;
      const std::size_t most = begin + (pattern.repeats ? 4 : 1);
      while (next < most && takes(pattern, next, first)) ++next;
      if (next == begin) return;
    }
    const Hold hold = run.strength == Typography::Strength::never ? Hold::never : Hold::avoid;
    for (std::size_t i = first + 1; i < next; ++i) holds_[i] = std::max(holds_[i], hold);
  }

  std::vector<Hold> take() { return std::move(holds_); }

 private:
  bool takes(const Typography::Pattern& pattern, std::size_t word, std::size_t first) {
    if (word == words_.size() || !pattern.matches(sorts_[word].kinds)) return false;
    if (word == first) {
      whole_ = matched_whole(pattern, word);
      return true;
    }
    if (words_[word].begins_line || (sorts_[word - 1].ends && !whole_)) return false;
    whole_ = matched_whole(pattern, word);
    return true;
  }

  bool matched_whole(const Typography::Pattern& pattern, std::size_t word) const {
    constexpr Kinds whole = Typography::any_word | Typography::label;
    return (pattern.of & sorts_[word].kinds & whole) != 0;
  }

  const std::vector<Word>& words_;
  const std::vector<Sort>& sorts_;
  std::vector<Hold> holds_;
  bool whole_ = false;  ///< the word matched last counts with the mark at its end
};

/// Whether `word` holds `sign`, in which # is any digit and A any capital letter.
bool holds_sign(std::string_view word, std::string_view sign) {
  for (std::size_t begin = 0; begin < word.size(); take_character(word, begin)) {
    std::size_t at = begin;
    std::size_t matched = 0;
    while (matched < sign.size() && at < word.size()) {
      const char32_t wanted = take_character(sign, matched);
      const char32_t found = take_character(word, at);
      const bool same = wanted == '#'   ? '0' <= found && found <= '9'
                        : wanted == 'A' ? is_capital(found)
                                        : wanted == found;
      if (!same) break;
      if (matched == sign.size()) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Word> split_words(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / 6 + 1);
  Word word{0, 0, true};
  for (std::size_t at = 0; at < text.size();) {
    // Most bytes are neither; the letters of Vietnamese begin with other bytes than U+2028.
    if (text[at] != ' ' && text[at] != Text::forced_break.front()) {
      ++at;
      continue;
    }
    const bool forced = text[at] != ' ';
    if (forced && !text.substr(at).starts_with(Text::forced_break)) {
      ++at;
      continue;
    }
    word.end = at;
    words.push_back(word);
    at += forced ? Text::forced_break.size() : 1;
    word = {at, at, forced};
  }
  word.end = text.size();
  if (word.end > word.begin) words.push_back(word);
  return words;
}

std::vector<Hold> holds_between(std::string_view text, const std::vector<Word>& words,
                                const Typography& rules) {
  std::vector<Sort> sorts;
  sorts.reserve(words.size());
  for (const Word& word : words) {
    sorts.push_back(
        sort_of(text.substr(word.begin, word.end - word.begin), word.begins_line, rules));
  }
  const Beginnings all(rules);
  Matcher matcher(words, sorts);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!all.may_match(sorts[i].kinds, sorts[i + 1].kinds)) continue;
    for (const Beginning& beginning : all) {
      if (beginning.may_match(sorts[i].kinds, sorts[i + 1].kinds)) matcher.match(*beginning.run, i);
    }
  }
  return matcher.take();
}

Hold hold_inside(std::string_view word, const Typography& rules) {
  for (const Typography::Inside& inside : rules.inside) {
    const auto found = [&](const std::string& sign) { return holds_sign(word, sign); };
    if (std::none_of(inside.signs.begin(), inside.signs.end(), found)) continue;
    return inside.strength == Typography::Strength::never ? Hold::never : Hold::avoid;
  }
  return Hold::none;
}

}  // namespace congvan
