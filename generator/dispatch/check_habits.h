#pragma once

#include "base/diagnostics.h"
#include "dispatch/dispatch.h"

namespace congvan {

/// Mistakes that dispatches really bear and a clerk would send back: a year or CV in the notation,
/// names of agencies with capitals at every syllable, a district that is no more, a degree before a
/// signatory's name, a list of copies that does not begin as it should or has no archive line, a
/// chapter without a title, an annex nobody points to. All warnings; but a mark of secrecy, and a
/// number that is none, are errors.
void check_habits(const Dispatch& dispatch, Diagnostics& says);

}  // namespace congvan
