#pragma once

#include "layout/parts.h"

namespace congvan {

/// Ô số 7 and 9b: the signature on the right, who receives copies on the left, their first lines
/// level. `tree` gets their nodes below `parent`. The part is never split over pages.
SetPart set_foot(const Job& job, std::vector<Node>& tree, int parent);

/// Ô số 13: the contact line with the rule above it, as wide as the text; no height if there is
/// none.
SetPart set_contact(const Job& job, std::vector<Node>& tree, int parent);

}  // namespace congvan
