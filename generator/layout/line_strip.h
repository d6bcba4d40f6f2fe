#pragma once

#include "layout/parts.h"
#include "layout/strip.h"

namespace congvan {

/// One line of words as a strip, its label (if it has one) a block of its own node. The strip is
/// not `spaced`, and no page may begin with it, until the caller says so.
Strip line_strip(const Job& job, const Style& style, SetLine line, const Where& where,
                 int label_node, int node);

/// The same without a label.
Strip line_strip(const Job& job, const Style& style, SetLine line, const Where& where, int node);

/// A part as a strip that is never cut.
Strip strip_of(SetPart part);

}  // namespace congvan
