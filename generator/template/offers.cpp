#include "template/offers.h"

#include <algorithm>

#include "dispatch/grammar.h"
#include "template/folded.h"
#include "template/list_marking.h"
#include "template/markable.h"
#include "template/written_values.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace congvan {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How many bytes of `text` are as `form` says, in which # is one to four digits; 0 if they are
/// not.
std::size_t match(std::string_view text, std::string_view form) {
  std::size_t at = 0;
  for (const char c : form) {
    if (c == '#') {
      const std::size_t begin = at;
      while (at < text.size() && at < begin + 4 && is_digit(text[at])) ++at;
      if (at == begin) return 0;
    } else if (at == text.size() || text[at++] != c) {
      return 0;
    }
  }
  return at;
}

/// An amount with its unit: "1.234.567 đồng".
std::size_t match_money(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (is_digit(text[at]) || text[at] == '.')) ++at;
  constexpr std::string_view unit = " đồng";
  return at > 0 && text.substr(at).starts_with(unit) ? at + unit.size() : 0;
}

bool begins_with_capital(std::string_view word) {
  std::size_t at = 0;
  if (!word.empty()) take_character(word, at);
  const std::string_view first = word.substr(0, at);
  return in_capitals(first) == first && in_small_letters(first) != first;
}

/// Up to six words with capitals at the beginning of `text`, as long as nothing parts them.
std::size_t match_name(std::string_view text) {
  std::size_t end = 0;
  std::size_t count = 0;
  for (const Stretch& place : word_places(text)) {
    std::string_view word = text.substr(place.begin, place.end - place.begin);
    if (count == 6 || !begins_with_capital(word)) break;
    const auto sign = word.find_first_of(",.;:()!?\"'/");
    end = place.begin + std::min(sign, word.size());
    ++count;
    if (sign != std::string_view::npos) break;
  }
  return count >= 2 ? end : 0;
}

class Offering {
 public:
  Offering(std::string_view bytes, const std::string& file)
      : bytes_(bytes), file_(file), map_(map_source(bytes, file)) {
    for (const SourceWords& words : map_.words) texts_.push_back(folded(words.words));
  }

  std::vector<Offer> all() {
    for (std::size_t i = 0; i < map_.words.size(); ++i) {
      const SourceWords& words = map_.words[i];
      if (!may_be_marked(map_, words)) continue;
      if (words.attribute.empty()) {
        text(i);
      } else {
        attribute(i);
      }
    }
    return std::move(offers_);
  }

 private:
  void add(Offer::Kind kind, std::size_t piece, const Stretch& place, std::string value,
           std::string only_in = {}) {
    const Folded& here = texts_[piece];
    std::string words = here.text.substr(place.begin, place.end - place.begin);
    const bool is_known = std::ranges::any_of(offers_, [&](const Offer& offer) {
      return offer.words == words && offer.place == only_in;
    });
    if (is_known) return;
    offers_.push_back({kind, std::move(words), std::move(only_in), std::move(value),
                       where_in(map_.words[piece], here.from[place.begin], bytes_)});
  }

  /// The words themselves without the spaces around them, unless they hold a holder already.
  static std::optional<Stretch> whole(const Folded& text) {
    const auto begin = text.text.find_first_not_of(' ');
    if (begin == std::string::npos || text.text.find("{{") != std::string::npos) return {};
    return Stretch{begin, text.text.find_last_not_of(' ') + 1};
  }

  void attribute(std::size_t index) {
    const SourceWords& words = map_.words[index];
    const std::string& element = map_.elements[words.element].name;
    const auto place = whole(texts_[index]);
    if (!place) return;
    const std::string value = texts_[index].text.substr(place->begin, place->end - place->begin);
    if (element == "number" && words.attribute == "value") {
      add(Offer::Kind::number, index, *place, value, stands_once(value) ? "" : "number/value");
    } else if (element == "signatory" && words.attribute == "name") {
      add(Offer::Kind::signatory, index, *place, value);
    } else if (const auto day = day_in(value)) {
      add(Offer::Kind::date, index, *place, *day);
    }
  }

  bool stands_once(const std::string& words) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (may_be_marked(map_, map_.words[i])) count += places_of(words, texts_[i].text).size();
    }
    return count == 1;
  }

  void text(std::size_t index) {
    const std::size_t element = map_.words[index].element;
    if (map_.elements[element].name == "recipient" && recipient(index)) return;
    const std::string_view words = texts_[index].text;
    const auto holders = holder_places(words);
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t length = found_at(index, words, at, holders);
      at += std::max<std::size_t>(length, 1);
    }
  }

  /// An addressee by itself; several of them are a list. What is more than words is neither.
  bool recipient(std::size_t index) {
    const Mark mark{.written = "", .field = "x", .element = "recipient"};
    Diagnostics says;
    const auto list = list_marking(map_, bytes_, mark, {}, says);
    if (!list) return false;
    const auto place = whole(texts_[index]);
    if (list->elements.size() == 1 && place) {
      const std::string words = texts_[index].text.substr(place->begin, place->end - place->begin);
      add(Offer::Kind::recipient, index, *place, words);
    } else if (list->elements.front() == map_.words[index].element) {
      offers_.push_back({Offer::Kind::recipients, mark.element, "", mark.element,
                         map_.elements[list->elements.front()].where});
    }
    return true;
  }

  /// The length of what may change at byte `at`, which is offered; 0 where nothing is.
  std::size_t found_at(std::size_t index, std::string_view words, std::size_t at,
                       const std::vector<Stretch>& holders) {
    const std::string_view rest = words.substr(at);
    const bool inside_word = at > 0 && words[at - 1] != ' ' && words[at - 1] != '(';
    if (inside_word) return 0;
    const auto offer = [&](Offer::Kind kind, std::size_t begin, std::size_t length,
                           std::string value) -> std::size_t {
      const Stretch place{begin, begin + length};
      if (overlaps(holders, place)) return 0;
      add(kind, index, place, std::move(value));
      return begin + length - at;
    };
    for (const std::string_view form : {"ngày # tháng # năm #", "Ngày # tháng # năm #", "#/#/#"}) {
      const std::size_t length = match(rest, form);
      const auto day = day_in(rest.substr(0, length));
      if (length > 0 && day) return offer(Offer::Kind::date, at, length, *day);
    }
    if (const std::size_t length = match_money(rest); length > 0) {
      const Value value = readings_of(rest.substr(0, length)).front();
      return offer(Offer::Kind::money, at, length, value.text);
    }
    for (const std::string_view title : {"ông ", "bà ", "Ông ", "Bà "}) {
      if (!rest.starts_with(title)) continue;
      const std::size_t length = match_name(rest.substr(title.size()));
      if (length == 0) continue;
      const std::size_t begin = at + title.size();
      return offer(Offer::Kind::person, begin, length, std::string(words.substr(begin, length)));
    }
    return 0;
  }

  std::string_view bytes_;
  std::string file_;
  SourceMap map_;
  std::vector<Folded> texts_;
  std::vector<Offer> offers_;
};

}  // namespace

std::vector<Offer> offers_of(std::string_view bytes, const std::string& file) {
  return Offering(bytes, file).all();
}

}  // namespace congvan
