#pragma once

#include "app/environment.h"
#include "app/report.h"
#include "app/request.h"
#include "app/stopwatch.h"

namespace congvan {

/// Does what a request asks for that needs a finished file, a key or a register: the verbs below.
/// Throws a Fault.
void perform_seal(const Request& request, const Environment& environment, Findings& findings,
                  Stopwatch& watch);

/// Writes the slots of a letter to standard output: as a table or JSON Lines. Throws a Fault.
void list_slots(const Request& request, Findings& findings);

/// Signs one slot and writes the letter. Throws a Fault.
void sign_slot(const Request& request, const Environment& environment, Findings& findings,
               Stopwatch& watch);

/// Writes what is to be said of each signature. Throws a Fault.
void verify_letter(const Request& request, Findings& findings, Stopwatch& watch);

/// Numbers, dates, seals and registers a letter. Throws a Fault.
void issue_letter(const Request& request, const Environment& environment, Findings& findings,
                  Stopwatch& watch);

}  // namespace congvan
