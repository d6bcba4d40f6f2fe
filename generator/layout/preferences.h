#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "dispatch/profile.h"
#include "layout/layout.h"

namespace congvan {

/// Narrows the ranges of a layout's settings to what a profile wants; the usual value moves to the
/// nearest that is left. A wish outside the law's range is an error and changes nothing.
void prefer(Layout& layout, const std::vector<Preference>& preferences, Diagnostics& says);

}  // namespace congvan
