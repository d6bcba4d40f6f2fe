#pragma once

#include <vector>

#include "layout/parts.h"
#include "layout/strip.h"

namespace congvan {

/// Words that stand by themselves across the text, in the middle or at an edge as their style says,
/// with the style's rule below: a title, the line of a chapter. The strips stay together.
std::vector<Strip> set_display(const Job& job, const Style& style, const Text& words,
                               const Where& where, int node);

}  // namespace congvan
