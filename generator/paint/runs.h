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

}  // namespace congvan
