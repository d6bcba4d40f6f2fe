#pragma once

#include "layout/parts.h"

namespace congvan {

/// Ô số 10b: the stamp of urgency, red, in the size the decree gives it, its top left corner at
/// (x, y).
SetPart set_urgency(const Job& job, Length x, Length y);

}  // namespace congvan
