#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/environment.h"
#include "app/report.h"
#include "app/request.h"
#include "app/stopwatch.h"

namespace congvan {

/// Does what a request asks for that needs more than a letter does: data, keys, a register.
using PerformMore = std::function<void(const Request&, const Environment&, Findings&, Stopwatch&)>;

/// The whole program: does what the arguments (without the program's name) ask for, and gives the
/// exit status. Where more is needed and `more` is not given, the program that is linked to
/// all that does it takes the place of this one. Only a fault of the program
/// itself comes out as an exception.
int run(const std::vector<std::string>& arguments, const Environment& environment,
        const PerformMore& more = {});

/// Tells of a fault of the program itself, and gives its exit status.
int report_internal_fault(const std::string& reason, const std::vector<std::string>& arguments,
                          const Environment& environment);

}  // namespace congvan
