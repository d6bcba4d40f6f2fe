#pragma once

#include "app/environment.h"
#include "app/report.h"
#include "app/request.h"
#include "app/stopwatch.h"

namespace congvan {

/// `congvan register ACTION REGISTER [NUMBER]`: reads and keeps the register of outgoing documents.
/// Throws a Fault.
void register_verb(const Request& request, const Environment& environment, Findings& findings,
                   Stopwatch& watch);

}  // namespace congvan
