#pragma once

#include <string_view>

#include "xml/cursor.h"
#include "xml/faults.h"

namespace congvan {

/// Reports a file whose first bytes are those of UTF-16 or UTF-32.
void check_encoding(std::string_view bytes, Faults& faults);

/// Passes the `<?xml ...?>` that may begin a file, and reports an encoding other than UTF-8.
void skip_declaration(Cursor& cursor, Faults& faults);

/// Each passes what its name says, which begins here, and reports what is wrong with it.
void skip_comment(Cursor& cursor, Faults& faults);
void skip_instruction(Cursor& cursor, Faults& faults);
void skip_doctype(Cursor& cursor, Faults& faults);

}  // namespace congvan
