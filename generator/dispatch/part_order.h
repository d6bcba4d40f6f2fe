#pragma once

#include "xml/element.h"

namespace congvan {

/// Puts an element into a dispatch at the place the grammar gives it: before the first that comes
/// later. One the grammar does not know comes last.
Element& insert_in_order(Element& dispatch, Element part);

}  // namespace congvan
