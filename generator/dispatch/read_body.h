#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "dispatch/dispatch.h"
#include "dispatch/places.h"
#include "dispatch/read_words.h"
#include "xml/element.h"

namespace congvan {

/// A body with its labels. Its last words end in "./.", unless a table or a figure ends it. A body
/// without parts is an error.
std::vector<Part> read_body(const Element& body, const Places& places, const WordReader& words,
                            Diagnostics& says);

}  // namespace congvan
