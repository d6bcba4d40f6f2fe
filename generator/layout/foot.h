#pragma once

#include <vector>

#include "layout/parts.h"
#include "layout/strip.h"

namespace congvan {

/// Ô số 7 and 9b. One signatory signs on the right, who receives copies stands on the left, first
/// lines level. Several sign side by side, two to a row with the copies below them, or one below
/// the other on the right; who confirms signs on the left, below the copies. Each strip is never
/// parted; the first (there is always one) belongs to the last lines of the body. Copies that take
/// more than half of a page are several strips, as far as nobody signs beside them. `tree` gets the
/// nodes below `parent`, the same ones in the same order whatever the setup.
std::vector<Strip> set_foot(const Job& job, std::vector<Node>& tree, int parent);

/// Ô số 13: the contact line with the rule above it, as wide as the text; no height if there is
/// none.
SetPart set_contact(const Job& job, std::vector<Node>& tree, int parent);

}  // namespace congvan
