#pragma once

#include <string_view>
#include <vector>

#include "layout/parts.h"

namespace congvan {

/// A column of the page: where it begins, from the page's left edge, and how wide it is.
struct Band {
  Length left, width;
};

/// Sets the paragraphs of a column one below the other, the first at `top`.
class ColumnSetter {
 public:
  ColumnSetter(const Job& job, Band extent, Length top = {})
      : job_(job), extent_(extent), top_(top) {
    part.height = top;
  }

  /// Sinks the first line to a baseline below the top, so that columns side by side begin level.
  void first_baseline(Length baseline) { first_baseline_ = baseline; }

  /// Words in the capitals, in the type, at the edges and with the rule of their style; `type`
  /// where it is not the style's own.
  void words(const Style& style, const Text& words, int node = Block::decoration);
  void words(const Style& style, const TypeStyle& type, const Text& words, int node);

  /// Lines that have their places across the page, in type of `size`.
  void lines(const Style& style, Length size, const Where& where, std::vector<SetLine> lines,
             int node);

  /// "- Bộ Nội vụ;": the dash is the label, later lines begin under the words.
  void entry(const Style& style, const Text& words, int label_node, int words_node);

  void skip(Length room) { part.height += room; }

  SetPart part;

 private:
  Length next_baseline(Length size);
  std::vector<SetLine> aligned(const Style& style, const TypeStyle& type, const Text& words) const;

  const Job& job_;
  Band extent_;
  Length top_, first_baseline_;
};

}  // namespace congvan
