#pragma once

#include <vector>

#include "layout/parts.h"

namespace congvan {

/// The footnotes of the dispatch, each set for the foot of a page under its node; one without a
/// node is empty. Their order is the dispatch's.
std::vector<SetPart> set_notes(const Job& job, const std::vector<int>& nodes);

/// The rule above the footnotes of a page; its height holds the space around it.
SetPart set_note_rule(const Job& job);

}  // namespace congvan
