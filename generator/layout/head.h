#pragma once

#include "layout/parts.h"

namespace congvan {

/// Whose head: the dispatch's own, or that of a document attached to it, which has neither number
/// nor date nor subject.
enum class HeadOf { dispatch, attached };

/// Ô số 1 to 5 and 10: the two columns at the top of the first page. The right one is as wide as
/// Quốc hiệu, which never wraps; where the left one then needs more lines than it would beside
/// smaller type, both fall within the decree's range (13 to 12 pt) before anything else gives.
SetPart set_head(const Job& job, HeadOf whose = HeadOf::dispatch);

/// Ô số 11, in the top margin, its place absolute; no blocks if the dispatch has no mark.
SetPart set_top_margin(const Job& job);

}  // namespace congvan
