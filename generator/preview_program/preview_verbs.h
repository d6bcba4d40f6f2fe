#pragma once

#include "app/environment.h"
#include "app/report.h"
#include "app/request.h"
#include "app/stopwatch.h"

namespace congvan {

/// Does what a request asks for that needs pictures of dots, a watch on files or a comparison:
/// `diff`, and `make` into PNG or with --watch. Throws a Fault.
void perform_preview(const Request& request, const Environment& environment, Findings& findings,
                     Stopwatch& watch);

/// Writes what changed between two dispatches. Throws a Fault.
void diff(const Request& request, const Environment& environment, Findings& findings,
          Stopwatch& watch);

/// `make` into any format, PNG too; with --watch again and again. Throws a Fault.
void make_with_pictures(const Request& request, const Environment& environment, Findings& findings,
                        Stopwatch& watch);

}  // namespace congvan
