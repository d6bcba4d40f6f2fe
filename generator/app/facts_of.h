#pragma once

#include <string>

#include "dispatch/dispatch.h"
#include "layout/layout.h"
#include "paint/facts.h"

namespace congvan {

/// What a letter says of itself. The time, the standard and the attachment are the caller's.
Facts facts_of(const Dispatch& dispatch, const Layout& layout);

}  // namespace congvan
