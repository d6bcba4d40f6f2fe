#pragma once

#include "app/environment.h"
#include "app/report.h"
#include "app/request.h"
#include "app/stopwatch.h"

namespace congvan {

/// Does what a request asks for that needs data: `make --data` and `campaign`. Throws a Fault.
void perform_with_data(const Request& request, const Environment& environment, Findings& findings,
                       Stopwatch& watch);

/// Makes a letter of every row. Throws a Fault.
void campaign(const Request& request, const Environment& environment, Findings& findings,
              Stopwatch& watch);

}  // namespace congvan
