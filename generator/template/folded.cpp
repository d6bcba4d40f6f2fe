#include "template/folded.h"

#include <algorithm>

#include "text/letters.h"
#include "text/utf8.h"
#include "xml/characters.h"

namespace congvan {
namespace {

bool is_space(char32_t code) { return is_xml_space(code) || code == 0xA0; }

bool is_combining(char32_t code) { return code >= 0x300 && code <= 0x36F; }

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

/// A letter or a digit: what may not go on beside a whole word.
bool belongs_to_word(char32_t code) {
  if (code < 0x80) {
    return is_digit(code) || (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
  }
  const bool is_sign = code < 0xC0 || (code >= 0x2000 && code <= 0x206F);
  return !is_sign;
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  at = start_before(text, at);
  return take_character(text, at);
}

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? take_character(text, at) : 0;
}

bool joins_digits(char32_t code) {
  return code == U'.' || code == U',' || code == U'/' || code == U'-';
}

bool begins_word(std::string_view text, std::size_t at) {
  const char32_t first = character_at(text, at);
  const char32_t before = character_before(text, at);
  if (belongs_to_word(first) && belongs_to_word(before)) return false;
  if (!is_digit(first) || !joins_digits(before)) return true;
  return !is_digit(character_before(text, at - 1));
}

bool ends_word(std::string_view text, std::size_t at) {
  const char32_t last = character_before(text, at);
  const char32_t after = character_at(text, at);
  if (belongs_to_word(last) && belongs_to_word(after)) return false;
  if (!is_digit(last) || !joins_digits(after)) return true;
  return !is_digit(character_at(text, at + 1));
}

}  // namespace

Folded folded(std::string_view words) {
  Folded made;
  const auto add = [&](std::string_view text, std::size_t from) {
    made.text += text;
    made.from.insert(made.from.end(), text.size(), from);
  };
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t begin = at;
    const char32_t code = take_character(words, at);
    if (is_space(code)) {
      if (!made.text.ends_with(' ')) add(" ", begin);
      continue;
    }
    std::size_t end = at;
    while (at < words.size() && is_combining(take_character(words, at))) end = at;
    at = end;
    const std::string_view character = words.substr(begin, end - begin);
    const bool combines = count_characters(character) > 1;
    if (combines) {
      add(composed(character), begin);
    } else {
      add(character, begin);
    }
  }
  made.from.push_back(words.size());
  return made;
}

std::string folded_text(std::string_view words) {
  std::string text = folded(words).text;
  if (text.ends_with(' ')) text.pop_back();
  if (text.starts_with(' ')) text.erase(0, 1);
  return text;
}

std::vector<Stretch> places_of(std::string_view words, std::string_view text) {
  std::vector<Stretch> all;
  if (words.empty()) return all;
  for (auto at = text.find(words); at != std::string_view::npos;) {
    const Stretch found{at, at + words.size()};
    const bool whole = begins_word(text, found.begin) && ends_word(text, found.end);
    if (whole) all.push_back(found);
    at = text.find(words, whole ? found.end : at + 1);
  }
  return all;
}

std::vector<Stretch> holder_places(std::string_view text) {
  std::vector<Stretch> all;
  for (auto at = text.find("{{"); at != std::string_view::npos;) {
    const auto close = text.find("}}", at);
    const std::size_t end = close == std::string_view::npos ? text.size() : close + 2;
    all.push_back({at, end});
    at = text.find("{{", end);
  }
  return all;
}

bool overlaps(const std::vector<Stretch>& all, const Stretch& one) {
  const auto next = std::ranges::upper_bound(all, one.begin, {}, &Stretch::end);
  return next != all.end() && next->begin < one.end;
}

std::vector<Stretch> word_places(std::string_view text) {
  std::vector<Stretch> all;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find(' ', at), text.size());
    all.push_back({at, end});
    at = end;
  }
  return all;
}

}  // namespace congvan
