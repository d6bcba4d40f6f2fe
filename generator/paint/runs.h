#pragma once

#include <string_view>

#include "layout/page.h"

namespace congvan {

/// The words of a run without spaces at the end, and where they end on the page.
struct VisibleRun {
  std::string_view words;
  Length end;
};
VisibleRun visible(const Run& run);

/// Whether `next`, the run after `run` in a block, begins a new line. Superscript and subscript
/// stand on a baseline of their own and do not.
bool begins_line(const Run& run, const Run& next);

}  // namespace congvan
