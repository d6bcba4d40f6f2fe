#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "layout/fit.h"

namespace congvan {

/// Notes the setup a page was given, why, and what the next best was. `chosen` is the place of the
/// setup among the trials.
void explain(const std::vector<Trial>& trials, std::size_t chosen, const Where& where,
             Diagnostics& says);

}  // namespace congvan
