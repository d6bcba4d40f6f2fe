#pragma once

#include <cstddef>

#include "campaign/digest.h"
#include "template/value.h"

namespace congvan {

/// Tells whether a row is the one it was: equal for equal rows, whatever file they stand in.
ShortDigest mark_of_row(const Record& row, bool faulty);

/// About how many bytes a row takes in memory.
std::size_t weight_of(const Record& row);

}  // namespace congvan
