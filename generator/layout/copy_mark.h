#pragma once

#include "layout/parts.h"

namespace congvan {

/// What an electronic copy bears at the top right of its first page (ô số 14): the form of the
/// copy, who made it, when. Its place is absolute.
SetPart set_copy_mark(const Job& job);

}  // namespace congvan
