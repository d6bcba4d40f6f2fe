#include "app/messages.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/embedded.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

constexpr std::string_view white_space = " \t\r\n";

/// The words of an element on one line.
std::string words_in(const Element& element) {
  std::string words;
  for (const Element& child : element.children) {
    std::string_view rest = child.text;
    while (!rest.empty()) {
      rest.remove_prefix(std::min(rest.find_first_not_of(white_space), rest.size()));
      const std::string_view word = rest.substr(0, rest.find_first_of(white_space));
      if (!word.empty()) words += (words.empty() ? "" : " ") + std::string(word);
      rest.remove_prefix(word.size());
    }
  }
  return words;
}

Phrase read_phrase(const Element& element) {
  Phrase phrase;
  for (const Element& child : element.children) {
    if (child.name == "vi") phrase.vi = words_in(child);
    if (child.name == "en") phrase.en = words_in(child);
  }
  return phrase;
}

bool in_both_languages(const Phrase& phrase) { return !phrase.vi.empty() && !phrase.en.empty(); }

int read_status(const Element& element) {
  int status = 0;
  if (const Attribute* given = attribute(element, "status")) {
    const std::string& digits = given->value;
    std::from_chars(digits.data(), digits.data() + digits.size(), status);
  }
  return status;
}

/// The end of the holder that begins at `words[begin]` (its closing brace), or npos.
std::size_t holder_end(std::string_view words, std::size_t begin) {
  const std::size_t end = words.find_first_not_of("abcdefghijklmnopqrstuvwxyz-_", begin + 1);
  const bool closed = end != std::string_view::npos && words[end] == '}' && end > begin + 1;
  return closed ? end : std::string_view::npos;
}

const std::string* value_of(const Holders& values, std::string_view name) {
  const auto found = std::ranges::find(values, name, &Holders::value_type::first);
  return found == values.end() ? nullptr : &found->second;
}

}  // namespace

Catalogue read_catalogue(const Element& root, Diagnostics& says) {
  Catalogue catalogue;
  for (const Element& element : root.children) {
    if (element.is_text()) continue;
    Message message;
    if (const Attribute* code = attribute(element, "code")) message.code = code->value;
    message.status = read_status(element);
    message.sentence = read_phrase(element);
    bool sound = element.name == "message" && !message.code.empty() && message.status > 0 &&
                 in_both_languages(message.sentence) && !find_message(catalogue, message.code);
    for (const Element& child : element.children) {
      if (child.name == "hint") message.hints.push_back(read_phrase(child));
      if (child.name == "clause") message.clause = read_phrase(child);
      sound = sound && (child.name != "hint" || in_both_languages(message.hints.back())) &&
              (child.name != "clause" || in_both_languages(*message.clause));
    }
    if (sound) {
      catalogue.push_back(std::move(message));
    } else {
      says.error("malformed-message", element.where, {{"code", message.code}});
    }
  }
  return catalogue;
}

Catalogue own_catalogue() {
  constexpr std::string_view name = "data/messages.xml";
  Diagnostics says;
  const auto root = parse_xml(embedded(name), std::string(name), says);
  return root ? read_catalogue(*root, says) : Catalogue{};
}

const Message* find_message(const Catalogue& catalogue, std::string_view code) {
  const auto found = std::ranges::find(catalogue, code, &Message::code);
  return found == catalogue.end() ? nullptr : &*found;
}

std::string filled(std::string_view words, const Holders& values) {
  std::string result;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t end = words[i] == '{' ? holder_end(words, i) : std::string_view::npos;
    const std::string* value = end == std::string_view::npos
                                   ? nullptr
                                   : value_of(values, words.substr(i + 1, end - i - 1));
    if (value != nullptr) {
      result += *value;
      i = end + 1;
    } else {
      result += words[i++];
    }
  }
  return result;
}

std::vector<std::string> holders(std::string_view words) {
  std::vector<std::string> names;
  for (std::size_t i = words.find('{'); i < words.size(); i = words.find('{', i + 1)) {
    const std::size_t end = holder_end(words, i);
    if (end != std::string_view::npos) names.emplace_back(words.substr(i + 1, end - i - 1));
  }
  return names;
}

namespace {

/// `phrase` with its holders filled, or "" where one of them has no value.
std::string filled_wholly(const Phrase& phrase, const Holders& values, Language language) {
  const std::string& words = phrase.in(language);
  const bool complete = std::ranges::all_of(holders(words), [&](const std::string& name) {
    const std::string* value = value_of(values, name);
    return value != nullptr && !value->empty();
  });
  return complete ? filled(words, values) : std::string();
}

/// Layouts name their clauses as the decree does; an English reader is told what its parts are.
std::string in_english(std::string words) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> parts = {
      {{"Phụ lục", "Annex"},
       {"Phần", "Part"},
       {"Mục", "Section"},
       {"khoản", "clause"},
       {"điểm", "point"},
       {"Mẫu", "form"}}};
  for (const auto& [vi, en] : parts) {
    for (auto at = words.find(vi); at != std::string::npos; at = words.find(vi, at)) {
      words.replace(at, vi.size(), en);
    }
  }
  return words;
}

}  // namespace

std::string clause(const Message& message, const Holders& values, Language language) {
  if (!message.clause) return {};
  const std::string words = filled_wholly(*message.clause, values, language);
  return language == Language::en ? in_english(words) : words;
}

std::string hint(const Message& message, const Holders& values, Language language) {
  for (const Phrase& phrase : message.hints) {
    const std::string words = filled_wholly(phrase, values, language);
    if (!words.empty()) return words;
  }
  return {};
}

}  // namespace congvan
