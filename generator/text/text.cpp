#include "text/text.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

#include "text/draft.h"
#include "text/utf8.h"

namespace congvan {
namespace {

/// How long `words` is without the marks, spaces and forced breaks at its end.
std::size_t length_without_ending(std::string_view words, std::string_view marks) {
  while (!words.empty()) {
    if (words.back() == ' ' || marks.find(words.back()) != marks.npos) {
      words.remove_suffix(1);
    } else if (words.ends_with(Text::forced_break)) {
      words.remove_suffix(Text::forced_break.size());
    } else {
      break;
    }
  }
  return words.size();
}

/// What all of a text but the marks of its footnotes is: bold, italic, or neither.
Emphasis shared_emphasis(const Text& text) {
  const auto all = [&](bool Emphasis::*member) {
    bool any = false;
    for (const Text::Span& span : text.spans()) {
      if (span.emphasis.note > 0) continue;
      if (!(span.emphasis.*member)) return false;
      any = true;
    }
    return any;
  };
  Emphasis emphasis;
  emphasis.bold = all(&Emphasis::bold);
  emphasis.italic = all(&Emphasis::italic);
  return emphasis;
}

/// What opens (or closes, which is the same backwards but for the brackets) an emphasis.
std::string tags(const Emphasis& emphasis, bool opening) {
  std::vector<std::string_view> found;
  if (emphasis.together) found.push_back(opening ? "⟦" : "⟧");
  if (emphasis.bold) found.push_back("**");
  if (emphasis.italic) found.push_back("//");
  if (emphasis.underline) found.push_back("__");
  if (emphasis.script == Script::superscript) found.push_back("^^");
  if (emphasis.script == Script::subscript) found.push_back(",,");
  if (!opening) std::reverse(found.begin(), found.end());
  std::string all;
  for (const std::string_view tag : found) all += tag;
  return all;
}

}  // namespace

Where Text::where(std::size_t offset) const {
  const auto next =
      std::upper_bound(marks_.begin(), marks_.end(), offset,
                       [](std::size_t wanted, const Mark& mark) { return wanted < mark.offset; });
  if (next == marks_.begin()) return {};
  const Mark& mark = *std::prev(next);
  Where where = mark.where;
  if (mark.fixed || where.line == 0) return where;
  const std::size_t end = std::min(offset, str_.size());
  const auto passed = std::string_view(str_).substr(mark.offset, end - mark.offset);
  where.column += static_cast<int>(count_characters(passed));
  return where;
}

bool Text::has_notes() const {
  return std::any_of(spans_.begin(), spans_.end(),
                     [](const Span& span) { return span.emphasis.note > 0; });
}

Text fixed_text(std::string_view words, Emphasis emphasis) {
  Text text;
  text.str_ = words;
  if (!words.empty()) text.spans_.push_back({words.size(), emphasis});
  return text;
}

Text joined(const Text& a, const Text& b) {
  if (b.empty()) return a;
  Draft draft{a.str_, a.spans_, a.marks_};
  const bool spaces_meet = b.str_.front() == ' ' || b.str_.starts_with(Text::forced_break);
  if (draft.str.ends_with(' ') && spaces_meet) {
    draft.str.pop_back();
    draft.spans.back().end--;
    const std::size_t before = draft.spans.size() > 1 ? draft.spans.end()[-2].end : 0;
    if (draft.spans.back().end == before) draft.spans.pop_back();
    if (!draft.marks.empty() && draft.marks.back().offset >= draft.str.size()) {
      draft.marks.pop_back();
    }
  }
  const std::size_t size = draft.str.size();
  const bool b_is_fixed = b.marks_.empty() || b.marks_.front().offset > 0;
  if (b_is_fixed && !draft.marks.empty()) {
    const Where last = where_in(draft, start_before(draft.str, size));
    draft.marks.push_back({size, last, true});
  }
  for (const Text::Mark& mark : b.marks_) {
    draft.marks.push_back({size + mark.offset, mark.where, mark.fixed});
  }
  for (const Text::Span& span : b.spans_) {
    draft.str.append(b.str_, draft.str.size() - size, size + span.end - draft.str.size());
    close_span(draft, span.emphasis);
  }
  std::size_t first = 0;
  if (!begins_composition(take_character(b.str_, first))) compose(draft);
  Text text;
  text.str_ = std::move(draft.str);
  text.spans_ = std::move(draft.spans);
  text.marks_ = std::move(draft.marks);
  return text;
}

Text upper(const Text& text) {
  Draft draft{text.str_, text.spans_, text.marks_};
  capitalise(draft);
  Text capitals;
  capitals.str_ = std::move(draft.str);
  capitals.spans_ = std::move(draft.spans);
  capitals.marks_ = std::move(draft.marks);
  return capitals;
}

Text in_bold(const Text& text) {
  Text made = text;
  for (auto& span : made.spans_) span.emphasis.bold = true;
  return made;
}

Text cut(const Text& text, std::size_t begin, std::size_t end) {
  assert(begin <= end && end <= text.str_.size());
  while (begin < end && text.str_[begin] == ' ') ++begin;
  while (begin < end && text.str_[end - 1] == ' ') --end;
  Text piece;
  if (begin == end) return piece;
  piece.str_ = text.str_.substr(begin, end - begin);
  for (const Text::Span& span : text.spans_) {
    if (span.end <= begin) continue;
    piece.spans_.push_back({std::min(span.end, end) - begin, span.emphasis});
    if (span.end >= end) break;
  }
  const Text::Mark* governing = nullptr;
  for (const Text::Mark& mark : text.marks_) {
    if (mark.offset >= end) break;
    if (mark.offset <= begin) {
      governing = &mark;
    } else {
      piece.marks_.push_back({mark.offset - begin, mark.where, mark.fixed});
    }
  }
  if (governing) {
    const Text::Mark first{0, text.where(begin), governing->fixed};
    piece.marks_.insert(piece.marks_.begin(), first);
  }
  return piece;
}

Text on_one_line(const Text& text) {
  Text whole;
  std::size_t begin = 0;
  for (auto at = text.str().find(Text::forced_break); at != std::string::npos;
       at = text.str().find(Text::forced_break, begin)) {
    whole = joined(joined(whole, cut(text, begin, at)), fixed_text(" "));
    begin = at + Text::forced_break.size();
  }
  return begin == 0 ? text : joined(whole, cut(text, begin, text.str().size()));
}

Text with_ending(const Text& text, std::string_view ending, std::string_view drop) {
  const Text kept = cut(text, 0, length_without_ending(text.str(), drop));
  return joined(kept, fixed_text(ending, shared_emphasis(kept)));
}

std::vector<int> notes_of(const Text& text, std::size_t begin, std::size_t end) {
  std::vector<int> notes;
  std::size_t span_begin = 0;
  int before = 0;
  for (const Text::Span& span : text.spans()) {
    if (span_begin >= end) break;
    // A mark of several looks is one mark.
    const int note = span.emphasis.note;
    if (note > 0 && note != before && span_begin >= begin) notes.push_back(note);
    before = note;
    span_begin = span.end;
  }
  return notes;
}

std::string to_string(const Text& text) {
  std::string shown;
  std::size_t begin = 0;
  for (const Text::Span& span : text.spans()) {
    shown += tags(span.emphasis, true);
    shown += text.str().substr(begin, span.end - begin);
    shown += tags(span.emphasis, false);
    begin = span.end;
  }
  for (std::size_t at = 0; (at = shown.find(Text::forced_break, at)) != shown.npos;) {
    shown.replace(at, Text::forced_break.size(), "⏎");
  }
  return shown;
}

}  // namespace congvan
