#pragma once

#include "base/diagnostics.h"
#include "dispatch/dispatch.h"
#include "layout/layout.h"

namespace congvan {

/// Ô số 5: the subject as this kind writes it. Where the layout itself says "V/v" the openings a
/// writer typed ("V/v", "Về việc") are taken off; on a document with a title, where "V/v" does not
/// belong, it becomes "Về việc".
Text subject_of(const Dispatch& dispatch, const Layout& layout);

/// Warns of what `subject_of` mends.
void check_subject(const Dispatch& dispatch, const Layout& layout, Diagnostics& says);

}  // namespace congvan
