#pragma once

#include "base/diagnostics.h"
#include "dispatch/dispatch.h"

namespace congvan {

/// Mistakes that letters really bear and a clerk would send back: "V/v" typed into the subject
/// (mended), a year or CV in the notation, a degree before the signatory's name, a list of copies
/// that does not begin with "Như trên" or has no archive line. All warnings; but a mark of secrecy,
/// and a number that is none, are errors.
void check_habits(Dispatch& dispatch, Diagnostics& says);

}  // namespace congvan
