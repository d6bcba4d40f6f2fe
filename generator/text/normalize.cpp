#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

#include "text/draft.h"
#include "text/mend.h"
#include "text/text.h"
#include "text/utf8.h"
#include "xml/characters.h"

namespace congvan {
namespace {

/// "U+00D0".
std::string code_point(char32_t character) {
  std::array<char, 8> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), std::uint32_t{character}, 16).ptr;
  std::string hex(digits.data(), end);
  std::transform(hex.begin(), hex.end(), hex.begin(),
                 [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
  return "U+" + std::string(hex.size() < 4 ? 4 - hex.size() : 0, '0') + hex;
}

std::string letter(char32_t character) {
  std::string utf8;
  append_utf8(utf8, character);
  return utf8;
}

const char* message_of(Flaw flaw) {
  switch (flaw) {
    case Flaw::none:
    case Flaw::white_space:
      return nullptr;
    case Flaw::look_alike:
      return "look-alike-letter";
    case Flaw::unusual_space:
      return "unusual-space";
    case Flaw::unusual_hyphen:
      return "unusual-hyphen";
    case Flaw::soft_hyphen:
      return "soft-hyphen";
    case Flaw::zero_width:
      return "invisible-character";
    case Flaw::direction_mark:
      return "direction-mark";
    case Flaw::control:
      return "control-character";
  }
  return nullptr;
}

/// Reads the runs of one place from front to back, and keeps what shall stay of them.
class Mender {
 public:
  explicit Mender(Diagnostics& says) : says_(says) {}

  void read(const RawRun& run);
  Draft finish();

 private:
  void read_character(std::string_view words, std::size_t& at);
  Mending mending_at(std::string_view words, std::size_t at, char32_t character);
  void keep(std::string_view utf8);
  void keep_space();
  void report(Flaw flaw, char32_t character, char32_t instead);
  void step(char32_t character);

  Diagnostics& says_;
  Draft draft_;
  Emphasis emphasis_;
  Emphasis space_emphasis_;
  Letters letters_;           ///< around the last Greek or Cyrillic letter of this run
  Where here_;                ///< of the character that is read
  bool space_waits_ = false;  ///< a space comes before the next word, if there is one
  bool marked_ = false;       ///< the next character kept stands right after the last, in the file
  bool may_compose_ = false;
  std::array<bool, flaw_count> reported_{};
};

void Mender::read(const RawRun& run) {
  // A mark that joins the letter before it takes that letter's emphasis.
  const Emphasis before = draft_.spans.empty() ? run.emphasis : emphasis_;
  bool joins = !draft_.str.empty() && !space_waits_;
  here_ = run.where;
  marked_ = false;
  letters_ = {};
  for (std::size_t at = 0; at < run.words.size();) {
    const CleanWords clean = clean_words(run.words, at);
    if (clean.characters > 0) {
      joins = false;
      emphasis_ = run.emphasis;
      keep(run.words.substr(at, clean.end - at));
      here_.column += clean.characters;
      at = clean.end;
      continue;
    }
    std::size_t next = at;
    joins = joins && !begins_composition(take_character(run.words, next));
    emphasis_ = joins ? before : run.emphasis;
    read_character(run.words, at);
  }
  emphasis_ = run.emphasis;  // even of an empty run
}

void Mender::read_character(std::string_view words, std::size_t& at) {
  const std::size_t begin = at;
  const char32_t character = take_character(words, at);
  const Mending mending = mending_at(words, begin, character);
  report(mending.flaw, character, mending.instead);
  const char32_t kept = mending.flaw == Flaw::none ? character : mending.instead;
  may_compose_ = may_compose_ || kept >= 0x300;
  if (kept == ' ') {
    keep_space();
  } else if (kept != 0) {
    keep(letter(kept));
  } else {
    marked_ = false;
  }
  step(character);
}

Mending Mender::mending_at(std::string_view words, std::size_t at, char32_t character) {
  if (const char32_t latin = latin_look_alike(character)) {
    if (at >= letters_.end) letters_ = letters_around(words, at);
    if (letters_.meant_latin) return {Flaw::look_alike, latin};
    return {};
  }
  return mending_of(character);
}

void Mender::keep(std::string_view utf8) {
  const bool breaks = utf8 == Text::forced_break;
  if (space_waits_ && !breaks && !draft_.str.empty() && !draft_.str.ends_with(Text::forced_break)) {
    draft_.str += ' ';
    close_span(draft_, space_emphasis_);
  }
  space_waits_ = false;
  if (!marked_) draft_.marks.push_back({draft_.str.size(), here_});
  marked_ = true;
  draft_.str += utf8;
  close_span(draft_, emphasis_);
}

void Mender::keep_space() {
  if (space_waits_) {
    marked_ = false;
  } else {
    space_emphasis_ = emphasis_;
  }
  space_waits_ = true;
}

void Mender::report(Flaw flaw, char32_t character, char32_t instead) {
  const char* message = message_of(flaw);
  bool& reported = reported_[static_cast<std::size_t>(flaw)];
  if (!message || reported) return;
  reported = true;
  const std::string code = code_point(character);
  if (flaw == Flaw::look_alike) {
    says_.warning(message, here_,
                  {{"letter", letter(character)}, {"code", code}, {"instead", letter(instead)}});
  } else {
    says_.note(message, here_, {{"code", code}});
  }
}

void Mender::step(char32_t character) {
  if (character == '\n') {
    ++here_.line;
    here_.column = 1;
    marked_ = false;
  } else {
    ++here_.column;
  }
}

Draft Mender::finish() {
  if (may_compose_) {
    if (const auto where = compose(draft_)) says_.note("composed-letters", *where);
  }
  return std::move(draft_);
}

}  // namespace

Text normalize(const std::vector<RawRun>& runs, Diagnostics& says) {
  Mender mender(says);
  for (const RawRun& run : runs) mender.read(run);
  Draft draft = mender.finish();
  Text text;
  text.str_ = std::move(draft.str);
  text.spans_ = std::move(draft.spans);
  text.marks_ = std::move(draft.marks);
  return text;
}

Text normalize(std::string_view words, const Where& where, Diagnostics& says) {
  return normalize({RawRun{words, {}, where}}, says);
}

}  // namespace congvan
