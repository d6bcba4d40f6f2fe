#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "dispatch/check_shape.h"
#include "dispatch/dispatch.h"
#include "xml/element.h"

namespace congvan {

/// Reads the description of a dispatch. Everything wrong with it is reported; the dispatch is given
/// whenever its root is one, so that later stages can find more, and is fit for the page only if
/// `says` has no errors.
std::optional<Dispatch> read_dispatch(const Element& root, Diagnostics& says,
                                      Braces braces = Braces::holders);

}  // namespace congvan
