#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/environment.h"
#include "app/report.h"
#include "app/request.h"
#include "app/stopwatch.h"

namespace congvan {

/// Does what a request asks for that needs data.
using PerformWithData =
    std::function<void(const Request&, const Environment&, Findings&, Stopwatch&)>;

/// The whole program: does what the arguments (without the program's name) ask for, and gives the
/// exit status. Where data are needed and `with_data` is not given, congvan-campaign, which is
/// linked to all that reads them, takes the place of this program. Only a fault of the program
/// itself comes out as an exception.
int run(const std::vector<std::string>& arguments, const Environment& environment,
        const PerformWithData& with_data = {});

/// Tells of a fault of the program itself, and gives its exit status.
int report_internal_fault(const std::string& reason, const std::vector<std::string>& arguments,
                          const Environment& environment);

}  // namespace congvan
