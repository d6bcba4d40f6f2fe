#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "text/typography.h"
#include "text/utf8.h"
#include "text/words.h"

namespace congvan {
namespace {

/// Words of no more characters fit a line of any place.
constexpr std::size_t short_word = 8;

/// From here on, characters (and their punctuation) are set without spaces.
constexpr char32_t first_ideographic = 0x2E80;

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

/// The rules of UAX #14. Making them takes a tenth of a millisecond, copying them none.
const icu::BreakIterator& unicode_line_breaks() {
  static const std::unique_ptr<const icu::BreakIterator> rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<const icu::BreakIterator> made(
        icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
    require(status);
    return made;
  }();
  return *rules;
}

/// The places where UAX #14 lets a line end, from front to back.
class UnicodeBreaks {
 public:
  explicit UnicodeBreaks(std::string_view text) : breaks_(unicode_line_breaks().clone()) {
    UErrorCode status = U_ZERO_ERROR;
    text_.adoptInstead(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    breaks_->setText(text_.getAlias(), status);
    require(status);
    next();
  }

  /// Whether there is one at `offset`; those before it are passed. Offsets must not fall.
  bool at(std::size_t offset) {
    while (!done_ && here_ < offset) next();
    return !done_ && here_ == offset;
  }

  /// The first at or after `offset`, or one beyond all.
  std::size_t from(std::size_t offset) {
    while (!done_ && here_ < offset) next();
    return done_ ? std::string_view::npos : here_;
  }

 private:
  void next() {
    const std::int32_t found = breaks_->next();
    done_ = found == icu::BreakIterator::DONE;
    if (!done_) here_ = static_cast<std::size_t>(found);
  }

  std::unique_ptr<icu::BreakIterator> breaks_;
  icu::LocalUTextPointer text_;
  std::size_t here_ = 0;
  bool done_ = false;
};

/// Answers, from front to back, whether two bytes and all between stand in no-break spans.
class TogetherSpans {
 public:
  explicit TogetherSpans(const Text& text) : spans_(text.spans()) {}

  /// `first` must not fall.
  bool hold(std::size_t first, std::size_t last) {
    while (at_ < spans_.size() && spans_[at_].end <= first) ++at_;
    for (std::size_t i = at_; i < spans_.size() && spans_[i].emphasis.together; ++i) {
      if (spans_[i].end > last) return true;
    }
    return false;
  }

 private:
  const std::vector<Text::Span>& spans_;
  std::size_t at_ = 0;
};

/// Answers, from front to back, whether a byte stands in the mark of a footnote.
class NoteMarks {
 public:
  explicit NoteMarks(const Text& text) : spans_(text.spans()), any_(text.has_notes()) {}

  /// `offset` must not fall.
  bool hold(std::size_t offset) {
    if (!any_) return false;
    while (at_ < spans_.size() && spans_[at_].end <= offset) ++at_;
    return at_ < spans_.size() && spans_[at_].emphasis.note > 0;
  }

 private:
  const std::vector<Text::Span>& spans_;
  bool any_ = false;
  std::size_t at_ = 0;
};

bool is_long(std::string_view word) {
  return word.size() > short_word && count_characters(word) > short_word;
}

bool is_dash(char32_t character) { return character == U'–' || character == U'—'; }

/// Where a line may end inside a word that is too wide for one: before a letter or digit that
/// stands after a mark of these.
bool divides(std::string_view text, std::size_t offset) {
  constexpr std::string_view marks = "/.-_?&=@";
  if (marks.find(text[offset - 1]) == marks.npos) return false;
  std::size_t at = offset;
  return u_isalnum(static_cast<UChar32>(take_character(text, at))) != 0;
}

/// Finds the breaks of one text.
class BreakFinder {
 public:
  BreakFinder(const Text& text, const Typography& rules)
      : text_(text.str()), rules_(rules), unicode_(text_), together_(text), marks_(text) {}

  std::vector<Break> find();

 private:
  void break_before(const Word& word, Hold hold);
  bool parts_well(const Word& word) const;
  void break_inside(const Word& word);
  void add_inside(std::size_t offset, Hold hold);

  std::string_view text_;
  const Typography& rules_;
  UnicodeBreaks unicode_;
  TogetherSpans together_;
  NoteMarks marks_;
  std::vector<Break> breaks_;
};

std::vector<Break> BreakFinder::find() {
  const std::vector<Word> words = split_words(text_);
  const std::vector<Hold> holds = holds_between(text_, words, rules_);
  breaks_.reserve(words.size() + words.size() / 8);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].begin > 0) break_before(words[i], holds[i]);
    break_inside(words[i]);
  }
  return std::move(breaks_);
}

void BreakFinder::break_before(const Word& word, Hold hold) {
  if (word.begins_line) {
    breaks_.push_back({word.begin, Break::Kind::forced});
    return;
  }
  if (hold == Hold::never || !unicode_.at(word.begin)) return;
  // The space is of a no-break span, and not its first character.
  if (together_.hold(word.begin - 2, word.begin - 1) || marks_.hold(word.begin)) return;
  const bool avoided = hold == Hold::avoid;
  breaks_.push_back({word.begin, avoided ? Break::Kind::avoided : Break::Kind::allowed,
                     !avoided && parts_well(word)});
}

bool BreakFinder::parts_well(const Word& word) const {
  const std::string_view letters = text_.substr(word.begin, word.end - word.begin);
  return text_[word.begin - 2] == ',' ||
         (rules_.vocabulary.bits_of(letters) & rules_.titles_part_before) != 0;
}

void BreakFinder::break_inside(const Word& word) {
  const std::string_view letters = text_.substr(word.begin, word.end - word.begin);
  const bool divisible = is_long(letters);
  if (!divisible && unicode_.from(word.begin + 1) >= word.end) return;
  const Hold hold = hold_inside(letters, rules_);
  for (std::size_t offset = word.begin + 1; offset < word.end; ++offset) {
    if (marks_.hold(offset)) continue;
    const bool offered = unicode_.at(offset);
    if (offered && hold != Hold::never && !together_.hold(offset - 1, offset)) {
      add_inside(offset, hold);
    } else if (divisible && divides(text_, offset)) {
      breaks_.push_back({offset, Break::Kind::inside});
    }
  }
}

/// A break of UAX #14 inside a word: as good as any between ideographs, avoided after a mark, and
/// none before a dash.
void BreakFinder::add_inside(std::size_t offset, Hold hold) {
  std::size_t before = start_before(text_, offset);
  std::size_t after = offset;
  const char32_t last = take_character(text_, before);
  if (is_dash(take_character(text_, after))) return;
  const bool letter = u_isalpha(static_cast<UChar32>(last)) != 0 || last >= first_ideographic;
  const bool avoided = hold == Hold::avoid || !letter;
  breaks_.push_back({offset, avoided ? Break::Kind::avoided : Break::Kind::allowed});
}

}  // namespace

std::vector<Break> find_breaks(const Text& text, const Typography& rules) {
  if (text.empty()) return {};
  return BreakFinder(text, rules).find();
}

}  // namespace congvan
