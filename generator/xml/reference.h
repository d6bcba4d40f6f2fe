#pragma once

#include "xml/cursor.h"
#include "xml/faults.h"

namespace congvan {

/// Reads the reference whose `&` is next: one of XML's five entities, or a character by number.
/// What is none of these is reported, and its `&` alone is passed and given as it is, so that the
/// words after it read as text.
char32_t read_reference(Cursor& cursor, Faults& faults);

}  // namespace congvan
