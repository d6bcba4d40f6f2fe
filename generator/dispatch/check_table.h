#pragma once

#include "base/diagnostics.h"
#include "xml/element.h"

namespace congvan {

/// Lays the cells of a table out in its columns: none may overlap another, leave the table, or
/// reach from the head rows into the others; and the whole may not be larger than a table can be.
void check_table(const Element& table, Diagnostics& says);

}  // namespace congvan
