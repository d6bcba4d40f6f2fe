#include "template/closest_words.h"

#include <algorithm>

#include "base/closest.h"

namespace congvan {
namespace {

/// More words than this are not compared: these tell where the rest stands.
constexpr std::size_t most_words = 24;

std::vector<std::string_view> words_of(std::string_view text, const std::vector<Stretch>& places) {
  std::vector<std::string_view> all;
  all.reserve(places.size());
  for (const Stretch& place : places) {
    all.push_back(text.substr(place.begin, place.end - place.begin));
  }
  return all;
}

std::optional<NearWords> closest_word(std::string_view word, const std::vector<Folded>& texts) {
  std::vector<std::string_view> all;
  std::vector<NearWords> places;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (const Stretch& place : word_places(texts[i].text)) {
      all.push_back(std::string_view(texts[i].text).substr(place.begin, place.end - place.begin));
      places.push_back({i, place});
    }
  }
  const std::string_view near = closest(word, all);
  if (near.empty()) return std::nullopt;
  const auto found = std::ranges::find(all, near);
  return places[static_cast<std::size_t>(found - all.begin())];
}

}  // namespace

std::optional<NearWords> closest_words(std::string_view words, const std::vector<Folded>& texts) {
  auto sought = words_of(words, word_places(words));
  if (sought.size() == 1) return closest_word(words, texts);
  if (sought.size() > most_words) sought.resize(most_words);
  std::optional<NearWords> best;
  std::size_t most_alike = (sought.size() - 1) / 2;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto places = word_places(texts[i].text);
    const auto here = words_of(texts[i].text, places);
    for (std::size_t at = 0; at < here.size(); ++at) {
      const std::size_t count = std::min(sought.size(), here.size() - at);
      std::size_t alike = 0;
      for (std::size_t k = 0; k < count; ++k) alike += here[at + k] == sought[k] ? 1U : 0U;
      if (alike <= most_alike) continue;
      most_alike = alike;
      best = NearWords{i, {places[at].begin, places[at + count - 1].end}};
    }
  }
  return best;
}

}  // namespace congvan
