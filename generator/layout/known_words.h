#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "layout/set_line.h"
#include "text/break_lines.h"

namespace congvan {

/// How lines of some words are set.
struct LineSetting {
  enum class How { centred, ragged, justified };

  How how = How::centred;
  Length left;
  Length width;
  Length indent;                ///< of the first line if justified, of the later ones if ragged
  std::size_t label_bytes = 0;  ///< of the words, at their front, how many are the label

  bool operator==(const LineSetting&) const = default;
};

/// Words of one style with what has been found out about them. All of it depends on nothing else,
/// so that it is as good for the next letter in which they stand.
struct KnownWords {
  std::uint64_t id = 0;         ///< no two of a memory ever have the same
  std::uint64_t last_used = 0;  ///< the letter, as WordMemory counts them
  Breakable words;              ///< shaped; breaks and points only if they were asked for
  bool has_breaks = false;
  std::vector<Diagnostic> said;  ///< when they were shaped
  std::vector<std::pair<Measure, Evenness>> measured;
  std::vector<std::pair<LineSetting, std::vector<SetLine>>> lines;  ///< only those without a fault
  std::vector<std::pair<Length, std::unique_ptr<KnownWords>>> resized;

  const ShapedText& shaped() const { return words.words; }
};

/// The words that were set lately: within a letter a head, a foot and a title are set again and
/// again while a page looks for its setup; in a campaign most words stand in every letter.
class WordMemory {
 public:
  /// The words of that style, or null. The places they stood at must be the same too: complaints
  /// name them.
  KnownWords* find(const Text& words, const TypeStyle& type);

  KnownWords& add(const Text& words, const TypeStyle& type, KnownWords known);
  std::uint64_t new_id() { return ++last_id_; }

  /// Before every letter: forgets what the last one did not use if there is too much of it. What
  /// was found before is then gone.
  void begin_letter();

 private:
  struct Key {
    Text words;
    TypeStyle type;
  };
  struct View {
    const Text& words;
    const TypeStyle& type;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const View& view) const;
    std::size_t operator()(const Key& key) const { return (*this)(View{key.words, key.type}); }
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(const Key& a, const View& b) const {
      return a.type == b.type && a.words == b.words;
    }
    bool operator()(const View& a, const Key& b) const { return (*this)(b, a); }
    bool operator()(const Key& a, const Key& b) const { return (*this)(a, View{b.words, b.type}); }
  };

  std::unordered_map<Key, std::unique_ptr<KnownWords>, Hash, Equal> known_;
  std::size_t bytes_ = 0;  ///< of their texts
  std::uint64_t letter_ = 0;
  std::uint64_t last_id_ = 0;
};

}  // namespace congvan
