#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "text/text.h"
#include "text/vocabulary.h"
#include "xml/element.h"

namespace congvan {

/// The rules of data/typography.xml: where a line of Vietnamese official prose may not, or had
/// better not, end. That file says how they are written; here each word that can be told apart has
/// become a bit, so that a word of a text is looked up once and then matched by `&`.
struct Typography {
  enum class Strength { avoid, never };

  using Kinds = std::uint64_t;  ///< of words, a bit each
  static constexpr Kinds any_word = 1;
  static constexpr Kinds number = 2;      ///< digits with . , - between them
  static constexpr Kinds from_digit = 4;  ///< begins with a digit
  static constexpr Kinds name_part = 8;   ///< begins with its only capital letter
  static constexpr Kinds label = 16;      ///< "1." "a)" "-", as the first word of a paragraph

  /// One word of a run, or (when it repeats) one to four.
  struct Pattern {
    Kinds of = 0;   ///< is of at least one of these kinds
    Kinds but = 0;  ///< and of none of these
    bool repeats = false;

    bool matches(Kinds word) const { return (of & word) != 0 && (but & word) == 0; }
  };
  /// A run of two or more words: a break between any two neighbours of it has this strength.
  struct Sequence {
    Strength strength = Strength::avoid;
    std::vector<Pattern> words;
  };
  /// Words that hold one of `signs` ("#" is a digit, "A" a capital letter, all else is itself). The
  /// first that fits a word decides.
  struct Inside {
    Strength strength = Strength::avoid;
    std::vector<std::string> signs;
  };
  Kinds titles_part_before = 0;  ///< words that a title had better be parted before
  std::vector<Sequence> between;
  std::vector<Inside> inside;
  Vocabulary vocabulary;  ///< the kinds of each word that a class or a run names
};

/// Reads data/typography.xml. Faults go to `says`; what is sound is still given.
Typography read_typography(const Element& root, Diagnostics& says);

/// A place where a line may end: before byte `offset` of the text, after the white space (if any)
/// that stands before it.
struct Break {
  enum class Kind {
    allowed,
    avoided,  ///< only where a line would otherwise be stretched beyond twice
    inside,   ///< inside a long word, after one of its marks: only where it is wider than a line
    forced,
  };
  std::size_t offset = 0;
  Kind kind = Kind::allowed;
  bool parts_well = false;  ///< a title is well parted here, by its sense
  bool operator==(const Break&) const = default;
};

/// The places where a line of `text` may end, in order: those of UAX #14 (by ICU), less those the
/// rules and the no-break spans of `text` take away.
std::vector<Break> find_breaks(const Text& text, const Typography& rules);

}  // namespace congvan
