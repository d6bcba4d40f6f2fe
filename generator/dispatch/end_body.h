#pragma once

#include <vector>

#include "dispatch/dispatch.h"

namespace congvan {

/// Lets the last words end in "./.", once, typed or not (Decree 30, Annex III); a table or a figure
/// at the end leaves no place for it. The mark of a footnote stays before it.
void end_body(std::vector<Part>& parts);

}  // namespace congvan
