#include "text/draft.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace congvan {
namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  require(status);
  return *form;
}

/// Where the characters of a draft stood, asked from front to back in linear time.
class Reader {
 public:
  explicit Reader(const Draft& draft) : draft_(draft) {}

  /// `offset` must not be less than the last time.
  Where at(std::size_t offset) {
    while (next_ < draft_.marks.size() && draft_.marks[next_].offset <= offset) {
      const Text::Mark& mark = draft_.marks[next_++];
      here_ = mark.where;
      counts_ = here_.line > 0 && !mark.fixed;
      offset_ = mark.offset;
    }
    if (counts_) {
      const std::string_view passed(draft_.str.data() + offset_, offset - offset_);
      here_.column += static_cast<int>(count_characters(passed));
      offset_ = offset;
    }
    return here_;
  }
  /// Whether the last asked for stood in a file, each character in a column of its own.
  bool counts() const { return counts_; }

 private:
  const Draft& draft_;
  std::size_t next_ = 0;
  std::size_t offset_ = 0;
  Where here_;
  bool counts_ = false;
};

void add_span(std::vector<Text::Span>& spans, const Text::Span& span) {
  const std::size_t begin = spans.empty() ? 0 : spans.back().end;
  if (span.end <= begin) return;
  if (!spans.empty() && spans.back().emphasis == span.emphasis) {
    spans.back().end = span.end;
  } else {
    spans.push_back(span);
  }
}

/// A mark behind each change that has more or fewer characters than what it replaced.
std::vector<Text::Mark> marks_of_changes(const Draft& old, std::string_view str,
                                         const icu::Edits& edits) {
  std::vector<Text::Mark> marks;
  if (old.marks.empty()) return marks;
  Reader reader(old);
  UErrorCode status = U_ZERO_ERROR;
  for (auto change = edits.getFineChangesIterator(); change.next(status);) {
    const auto from = static_cast<std::size_t>(change.sourceIndex());
    const auto to = static_cast<std::size_t>(change.destinationIndex());
    const auto before = static_cast<std::size_t>(change.oldLength());
    const auto after = static_cast<std::size_t>(change.newLength());
    const bool shifts = count_characters(std::string_view(old.str).substr(from, before)) !=
                        count_characters(str.substr(to, after));
    if (!shifts || to + after >= str.size()) continue;
    const Where where = reader.at(from + before);
    if (reader.counts()) marks.push_back({to + after, where});
  }
  require(status);
  return marks;
}

/// `old` with `str` in place of its words, as `edits` made it.
Draft followed(const Draft& old, std::string str, const icu::Edits& edits) {
  Draft draft;
  UErrorCode status = U_ZERO_ERROR;
  auto map = edits.getFineIterator();
  const auto moved = [&](std::size_t offset) {
    return static_cast<std::size_t>(
        map.destinationIndexFromSourceIndex(static_cast<std::int32_t>(offset), status));
  };
  for (const Text::Span& span : old.spans) {
    const std::size_t end = moved(span.end);
    add_span(draft.spans, {end, span.emphasis});
  }
  std::vector<Text::Mark> marks;
  for (const Text::Mark& mark : old.marks) {
    marks.push_back({moved(mark.offset), mark.where, mark.fixed});
  }
  require(status);
  const std::vector<Text::Mark> more = marks_of_changes(old, str, edits);
  std::merge(more.begin(), more.end(), marks.begin(), marks.end(), std::back_inserter(draft.marks),
             [](const auto& a, const auto& b) { return a.offset < b.offset; });
  const auto same = [](const auto& a, const auto& b) { return a.offset == b.offset; };
  draft.marks.erase(std::unique(draft.marks.begin(), draft.marks.end(), same), draft.marks.end());
  draft.str = std::move(str);
  return draft;
}

}  // namespace

Where where_in(const Draft& draft, std::size_t offset) { return Reader(draft).at(offset); }

void close_span(Draft& draft, const Emphasis& emphasis) {
  add_span(draft.spans, {draft.str.size(), emphasis});
}

std::optional<Where> compose(Draft& draft) {
  UErrorCode status = U_ZERO_ERROR;
  if (nfc().isNormalizedUTF8(draft.str, status)) return std::nullopt;
  std::string str;
  icu::StringByteSink<std::string> sink(&str);
  icu::Edits edits;
  nfc().normalizeUTF8(0, draft.str, sink, &edits, status);
  require(status);
  auto change = edits.getFineChangesIterator();
  const bool changed = change.next(status);
  const auto first = static_cast<std::size_t>(changed ? change.sourceIndex() : 0);
  Where where = where_in(draft, first);
  draft = followed(draft, std::move(str), edits);
  return where;
}

void capitalise(Draft& draft) {
  UErrorCode status = U_ZERO_ERROR;
  std::string str;
  icu::StringByteSink<std::string> sink(&str);
  icu::Edits edits;
  icu::CaseMap::utf8ToUpper("", 0, draft.str, sink, &edits, status);
  require(status);
  draft = followed(draft, std::move(str), edits);
  compose(draft);
}

bool begins_composition(char32_t character) {
  return character < 0x300 || nfc().hasBoundaryBefore(static_cast<UChar32>(character));
}

}  // namespace congvan
