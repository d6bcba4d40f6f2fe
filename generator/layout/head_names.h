#pragma once

#include <vector>

#include "layout/parts.h"

namespace congvan {

/// Whether the agencies of a joint dispatch stand one below the other: as the dispatch asks, or
/// because they belong to different bodies, each of which must stand above its own agency.
bool issuers_stacked(const Dispatch& dispatch);

/// Whether each agency is named below the bodies it belongs to; else these, the same for all, stand
/// once above all.
bool parents_apart(const Dispatch& dispatch);

/// The agencies side by side, "Sở Tài chính - Sở Nội vụ": as few lines of `width` as hold the names
/// whole, no longer than they need be, each but the last ending in its dash. A name wider than a
/// line breaks within.
Text joint_names(const Job& job, const Style& style, const TypeStyle& type, Length width);

}  // namespace congvan
