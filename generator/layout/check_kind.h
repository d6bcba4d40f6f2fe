#pragma once

#include "base/diagnostics.h"
#include "dispatch/dispatch.h"
#include "layout/layout.h"

namespace congvan {

/// Holds a dispatch against the layout of its kind: what the kind requires must be there, what the
/// dispatch says must have a place on the page, lines of a form must be those of the kind; and
/// warns of a subject that was mended.
void check_kind(const Dispatch& dispatch, const Layout& layout, Diagnostics& says);

}  // namespace congvan
