#pragma once

#include "base/diagnostics.h"
#include "dispatch/dispatch.h"
#include "layout/paginate.h"
#include "layout/strip.h"

namespace congvan {

/// Complains of what no setup could mend: a strip that is higher than its page, and, of the
/// dispatch itself (`main`), a signature with fewer than two lines of the body on its page.
void check_cut(const Dispatch& dispatch, const Galley& galley, const PageCut& cut, bool main,
               Diagnostics& says);

}  // namespace congvan
