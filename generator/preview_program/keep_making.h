#pragma once

#include <functional>

#include "app/environment.h"
#include "app/report.h"
#include "app/request.h"
#include "app/stopwatch.h"
#include "app/verbs.h"

namespace congvan {

using MakeOnce =
    std::function<MadeFiles(const Request&, const Environment&, Findings&, Stopwatch&)>;

/// Makes the letter, and again whenever a file it was made of changes, until a signal comes. What
/// is wrong is told each time, and the last good result stays. Throws a Fault, at first only: what
/// is a fault later (a folder that is gone for a moment) is told like any other.
void keep_making(const Request& request, const Environment& environment, const MakeOnce& make_once);

}  // namespace congvan
