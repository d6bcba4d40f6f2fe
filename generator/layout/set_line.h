#pragma once

#include <cstddef>
#include <vector>

#include "layout/page.h"

namespace congvan {

/// A line whose words have their places across the page, but not yet down it: the baseline of the
/// line is 0.
struct SetLine {
  std::vector<Run> runs;
  std::size_t label_runs = 0;  ///< of them, at the front, how many are the label of the paragraph
  Length x;                    ///< of the first glyph
  Length width;                ///< to the end of the last word
  std::vector<OpenSlot> slots;
  std::vector<int> notes;  ///< footnotes whose marks begin in it, from 0
};

/// Takes the label off the front of a line; a line without one gives none.
SetLine take_label(SetLine& line);

/// `line` moved right by `by`.
SetLine moved(SetLine line, Length by);

}  // namespace congvan
