#pragma once

#include "layout/parts.h"

namespace congvan {

/// Ô số 1 to 5 and 10: the two columns at the top of the first page. The right one is as wide as
/// Quốc hiệu, which never wraps; where the left one then needs more lines than it would beside
/// smaller type, both fall within the decree's range (13 to 12 pt) before anything else gives.
SetPart set_head(const Job& job);

/// Ô số 11, in the top margin, its place absolute; no blocks if the dispatch has no mark.
SetPart set_top_margin(const Job& job);

}  // namespace congvan
