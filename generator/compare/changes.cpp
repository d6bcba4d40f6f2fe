#include "compare/changes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "compare/common_sequence.h"
#include "compare/paragraphs.h"

namespace congvan {
namespace {

using Paragraphs = std::span<const ComparedParagraph>;
using Words = std::span<const PlacedWord>;
using Numbers = std::vector<std::size_t>;

/// Beyond so many insertions and removals, paragraphs and words are compared no further: what
/// differs so much is another text.
constexpr std::size_t most_edits = 1'500;

/// A number for each different string, so that comparing them costs nothing.
class Numbering {
 public:
  std::size_t of(const std::string& key) {
    return numbers_.emplace(key, numbers_.size()).first->second;
  }

 private:
  std::map<std::string, std::size_t> numbers_;
};

std::string key_of(const ComparedParagraph& paragraph) {
  std::string key;
  for (const PlacedWord& word : paragraph.words) key += '\n' + word.key;
  return key;
}

/// How much of two paragraphs is the same words, from 0 to 1, wherever they stand in them.
double likeness(const ComparedParagraph& a, const ComparedParagraph& b) {
  std::map<std::string_view, int> count;
  for (const PlacedWord& word : a.words) ++count[word.key];
  int common = 0;
  for (const PlacedWord& word : b.words) common += count[word.key]-- > 0 ? 1 : 0;
  return 2.0 * common / static_cast<double>(a.words.size() + b.words.size());
}

class Comparison {
 public:
  std::vector<Change> take() { return std::move(changes_); }

  /// Pairs what is the same, then what lies between.
  void compare(Paragraphs a, Paragraphs b) {
    Numbering numbering;
    Numbers a_numbers, b_numbers;
    for (const auto& one : a) a_numbers.push_back(numbering.of(key_of(one)));
    for (const auto& one : b) b_numbers.push_back(numbering.of(key_of(one)));
    const Pairs pairs = common_sequence(a_numbers, b_numbers, most_edits).value_or(Pairs{});
    std::size_t x = 0, y = 0;
    for (const auto& [next_x, next_y] : pairs) {
      between(a.subspan(x, next_x - x), b.subspan(y, next_y - y));
      labels(a[next_x], b[next_y]);
      add(Change::Kind::same, b[next_y], b[next_y].words);
      end_paragraph();
      x = next_x + 1;
      y = next_y + 1;
    }
    between(a.subspan(x), b.subspan(y));
  }

 private:
  /// Paragraphs of which none is the same: those that are alike are one that was changed.
  void between(Paragraphs a, Paragraphs b) {
    constexpr double alike = 0.4;
    while (!a.empty() && !b.empty()) {
      // The nearest two that are alike, so that one that came or went does not shift all others.
      std::optional<std::pair<std::size_t, std::size_t>> nearest;
      for (std::size_t sum = 0; sum < farthest && !nearest; ++sum) {
        for (std::size_t x = 0; x <= sum && !nearest; ++x) {
          const std::size_t y = sum - x;
          if (x >= a.size() || y >= b.size() || likeness(a[x], b[y]) < alike) continue;
          nearest.emplace(x, y);
        }
      }
      if (!nearest) break;
      whole(Change::Kind::removed, a.first(nearest->first));
      whole(Change::Kind::added, b.first(nearest->second));
      inside(a[nearest->first], b[nearest->second]);
      a = a.subspan(nearest->first + 1);
      b = b.subspan(nearest->second + 1);
    }
    whole(Change::Kind::removed, a);
    whole(Change::Kind::added, b);
  }

  void whole(Change::Kind kind, Paragraphs paragraphs) {
    for (const ComparedParagraph& one : paragraphs) {
      add(kind, one, one.label);
      add(kind, one, one.words);
      end_paragraph();
    }
  }

  void labels(const ComparedParagraph& a, const ComparedParagraph& b) {
    if (std::ranges::equal(a.label, b.label, {}, &PlacedWord::key, &PlacedWord::key)) {
      add(Change::Kind::same, b, b.label);
    } else {
      add(Change::Kind::removed, a, a.label);
      add(Change::Kind::added, b, b.label);
    }
  }

  /// Word by word.
  void inside(const ComparedParagraph& a, const ComparedParagraph& b) {
    Numbering numbering;
    Numbers a_numbers, b_numbers;
    for (const auto& word : a.words) a_numbers.push_back(numbering.of(word.key));
    for (const auto& word : b.words) b_numbers.push_back(numbering.of(word.key));
    const Pairs pairs =
        without_crumbs(common_sequence(a_numbers, b_numbers, most_edits).value_or(Pairs{}), a, b);
    labels(a, b);
    std::size_t x = 0, y = 0;
    for (std::size_t i = 0; i < pairs.size();) {
      add(Change::Kind::removed, a, Words(a.words).subspan(x, pairs[i].first - x));
      add(Change::Kind::added, b, Words(b.words).subspan(y, pairs[i].second - y));
      x = pairs[i].first;
      y = pairs[i].second;
      std::size_t count = 0;
      while (i < pairs.size() && pairs[i] == std::pair(x + count, y + count)) ++count, ++i;
      add(Change::Kind::same, b, Words(b.words).subspan(y, count));
      x += count;
      y += count;
    }
    add(Change::Kind::removed, a, Words(a.words).subspan(x));
    add(Change::Kind::added, b, Words(b.words).subspan(y));
    end_paragraph();
  }

  /// A short word alone between changes is no rest that stayed, but chance.
  static Pairs without_crumbs(const Pairs& pairs, const ComparedParagraph& a,
                              const ComparedParagraph& b) {
    constexpr std::size_t short_word = 4;  // bytes
    Pairs kept;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto [x, y] = pairs[i];
      const bool joins_before = i > 0 && pairs[i - 1] == std::pair(x - 1, y - 1);
      const bool joins_after = i + 1 < pairs.size() && pairs[i + 1] == std::pair(x + 1, y + 1);
      const bool inner = x > 0 && y > 0 && x + 1 < a.words.size() && y + 1 < b.words.size();
      const bool crumb = inner && !joins_before && !joins_after;
      if (!crumb || b.words[y].words.size() > short_word) kept.push_back(pairs[i]);
    }
    return kept;
  }

  /// Words of one kind that follow each other in a paragraph are one change.
  void add(Change::Kind kind, const ComparedParagraph& paragraph, Words words) {
    if (words.empty()) return;
    if (changes_.empty() || changes_.back().ends_paragraph || changes_.back().kind != kind) {
      changes_.push_back({.kind = kind, .name = paragraph.name});
    }
    Change& change = changes_.back();
    for (const PlacedWord& word : words) {
      change.words += (change.words.empty() ? "" : " ") + word.words;
      for (const MarkedPlace& place : word.places) add(change.places, place);
    }
  }

  /// Words that follow each other on a line are one place, the space between them too.
  static void add(std::vector<MarkedPlace>& places, const MarkedPlace& place) {
    if (!places.empty()) {
      MarkedPlace& last = places.back();
      const bool follows = last.page == place.page && last.y == place.y &&
                           last.height == place.height && last.x + last.width <= place.x;
      if (follows) {
        last.width = place.x + place.width - last.x;
        return;
      }
    }
    places.push_back(place);
  }

  void end_paragraph() {
    if (!changes_.empty()) changes_.back().ends_paragraph = true;
  }

  static constexpr std::size_t farthest = 24;  ///< paragraphs looked at for one that is alike
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> changes_between(const Pages& before, const Pages& after) {
  const auto a = paragraphs_of(before), b = paragraphs_of(after);
  Comparison comparison;
  comparison.compare(a, b);
  return comparison.take();
}

}  // namespace congvan
