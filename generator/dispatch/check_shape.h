#pragma once

#include "base/diagnostics.h"
#include "xml/element.h"

namespace congvan {

/// Holds a tree against the grammar and reports everything that does not fit: unknown or misplaced
/// elements and attributes (with the name probably meant), missing ones, too many, words where
/// none belong, values of the wrong form, template holders that nothing has filled, and grades of
/// secrecy, which the law keeps off networked machines.
void check_shape(const Element& root, Diagnostics& says);

}  // namespace congvan
