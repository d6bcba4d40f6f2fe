#pragma once

#include <string>

#include "app/language.h"
#include "app/messages.h"
#include "base/diagnostics.h"

namespace congvan {

/// A complaint as one JSON object on a line of its own. Its members, always all of them: schema
/// (1), severity, code, message, file, line, column, hint, clause, arguments; null is what there
/// is not. `message` may be null.
std::string json_line(const Diagnostic& diagnostic, const Message* message, Language language);

}  // namespace congvan
