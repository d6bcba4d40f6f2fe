#pragma once

#include "layout/fit_memory.h"
#include "layout/known_words.h"
#include "layout/part_memory.h"

namespace congvan {

/// What placing one letter after another remembers, so that the next is placed in less time, and
/// comes out the same. It serves one thread, one layout, one set of fonts and one typography.
struct PlaceMemory {
  WordMemory words;
  FitMemory fits;
  PartMemory parts;
};

}  // namespace congvan
