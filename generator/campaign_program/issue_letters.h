#pragma once

#include <functional>

#include "app/environment.h"
#include "app/report.h"
#include "app/request.h"

namespace congvan {

/// Issues all letters that a campaign came to, in the order of the rows, into the folder a request
/// names, each under its own name. What stands there already was issued by an earlier run. Ends at
/// the first that cannot be issued, which has been said, or when it must stop. Throws a Fault.
void issue_letters(const Request& request, const Environment& environment,
                   const std::function<bool()>& must_stop, Findings& findings);

}  // namespace congvan
