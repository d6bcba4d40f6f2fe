#include "dispatch/end_body.h"

#include <string_view>

namespace congvan {
namespace {

constexpr std::string_view ending = "./.";
constexpr std::string_view trailing_marks = ".;,/";

Text* last_words(std::vector<Part>& parts);

/// Of something with a heading, words and parts.
template <typename Entry>
Text* last_words_of(Entry& entry, Text* heading) {
  if (!entry.parts.empty()) return last_words(entry.parts);
  return entry.words.empty() ? heading : &entry.words;
}

struct LastWords {
  Text* operator()(Paragraph& paragraph) const { return &paragraph.words; }
  Text* operator()(Heading& heading) const { return &heading.words; }
  Text* operator()(Directives& list) const {
    if (list.entries.empty()) return nullptr;
    Directive& last = list.entries.back();
    return last_words_of(last, &last.heading);
  }
  Text* operator()(Division& division) const { return last_words_of(division, &division.heading); }
  Text* operator()(Particulars& form) const {
    return form.entries.empty() ? nullptr : last_words_of(form.entries.back(), nullptr);
  }
  Text* operator()(Table&) const { return nullptr; }
  Text* operator()(Figure&) const { return nullptr; }
  Text* operator()(PageBreak&) const { return nullptr; }
};

/// The words a reader comes to last, or null.
Text* last_words(std::vector<Part>& parts) {
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    if (!std::holds_alternative<PageBreak>(part->is)) return std::visit(LastWords(), part->is);
  }
  return nullptr;
}

/// Where the marks of footnotes at the end begin.
std::size_t notes_at_end(const Text& words) {
  const auto& spans = words.spans();
  std::size_t first = spans.size();
  while (first > 0 && spans[first - 1].emphasis.note > 0) --first;
  return first == 0 ? 0 : spans[first - 1].end;
}

}  // namespace

void end_body(std::vector<Part>& parts) {
  Text* words = last_words(parts);
  if (words == nullptr) return;
  const std::size_t end = notes_at_end(*words);
  const Text notes = cut(*words, end, words->str().size());
  const Text ended = with_ending(cut(*words, 0, end), ending, trailing_marks);
  const std::size_t before = ended.str().size() - ending.size();
  *words = joined(joined(cut(ended, 0, before), notes), cut(ended, before, ended.str().size()));
}

}  // namespace congvan
