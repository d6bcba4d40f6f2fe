#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/where.h"

namespace congvan {

enum class Script { normal, superscript, subscript };

/// What the writer asked of some words, on top of the style of the place they stand in.
struct Emphasis {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool together = false;  ///< no line may end inside (a no-break span)
  Script script = Script::normal;
  int note = 0;  ///< of the mark of a footnote: its place among the footnotes, from 1

  bool operator==(const Emphasis&) const = default;
};

/// Words as they stood in a file, not yet normalised.
struct RawRun {
  std::string_view words;  ///< UTF-8; U+2028 is a line break the writer forced
  Emphasis emphasis;
  Where where;  ///< of the first character
};

/// Words ready for the page. A `Text` is proof: it is NFC, its white space is single spaces with
/// none at either end or beside a forced break, its look-alikes are mended, and it holds no
/// control character. Only `normalize` makes one from foreign words; what is made of a Text
/// (`upper`, `joined`) keeps the promise.
class Text {
 public:
  /// Bytes [the end of the span before, `end`) of `str()` in one emphasis.
  struct Span {
    std::size_t end = 0;
    Emphasis emphasis;
    bool operator==(const Span&) const = default;
  };
  /// Where the character at `offset` stood. Those after it stood each one column further, up to the
  /// next mark: there is one wherever that would not be so (a new line, a tag, a mended place).
  struct Mark {
    std::size_t offset = 0;
    Where where;
    bool fixed = false;  ///< begins the program's own words, which all have this one place
    bool operator==(const Mark&) const = default;
  };
  static constexpr std::string_view forced_break = "\u2028";

  const std::string& str() const { return str_; }
  bool empty() const { return str_.empty(); }
  const std::vector<Span>& spans() const { return spans_; }
  /// Whether the mark of a footnote stands in it.
  bool has_notes() const;

  /// Where the character at byte `offset` stood in its file; of words that stood in none (a label,
  /// a fixed word) the place of the nearest words before them, or no place.
  Where where(std::size_t offset = 0) const;

  /// The same words, of the same places.
  bool operator==(const Text&) const = default;

 private:
  friend Text normalize(const std::vector<RawRun>&, Diagnostics&);
  friend Text fixed_text(std::string_view, Emphasis);
  friend Text joined(const Text&, const Text&);
  friend Text upper(const Text&);
  friend Text in_bold(const Text&);
  friend Text cut(const Text&, std::size_t, std::size_t);

  std::string str_;
  std::vector<Span> spans_;
  std::vector<Mark> marks_;
};

/// Mends and joins the runs of one place. Each kind of mending is reported once a place
/// (look-alike letters as a warning with the letter and what took its place, invisible characters
/// as a note). Spelling is never touched: hòa stays hòa, hoà stays hoà.
Text normalize(const std::vector<RawRun>& runs, Diagnostics& says);
Text normalize(std::string_view words, const Where& where, Diagnostics& says);

/// The program's own words (labels, fixed texts). `words` must already be as `Text` promises, but
/// may end in a space (the label "1. "), which `joined` and `upper` keep.
Text fixed_text(std::string_view words, Emphasis emphasis = {});

/// `a` and `b` with nothing between them.
Text joined(const Text& a, const Text& b);

/// Capitals, by Unicode's rules: đ becomes Đ, ỷ becomes Ỷ.
Text upper(const Text& text);

/// `text` with a space for each forced break.
Text on_one_line(const Text& text);

/// All of it bold, on top of the emphasis it has.
Text in_bold(const Text& text);

/// Bytes [begin, end), which must be at character boundaries, without white space at either end.
Text cut(const Text& text, std::size_t begin, std::size_t end);

/// `text` ending in `ending` once: marks of `drop` (ASCII) and spaces at its end are taken off
/// first. `with_ending("xong ;", ".", ";.,")` is "xong.". The ending is bold or italic where all of
/// the text is.
Text with_ending(const Text& text, std::string_view ending, std::string_view drop);

/// The footnotes whose marks begin in bytes [begin, end), as `Emphasis` counts them: from 1.
std::vector<int> notes_of(const Text& text, std::size_t begin, std::size_t end);

/// "plain **bold** //italic// __under__ ^^super^^ ,,sub,, ⟦together⟧ forced⏎break", for tests.
std::string to_string(const Text& text);

}  // namespace congvan
