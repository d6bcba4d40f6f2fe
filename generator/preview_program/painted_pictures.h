#pragma once

#include <string>
#include <vector>

#include "app/painted.h"

namespace congvan {

/// Paints any format, PNG too: a file a page, of the resolution the request names.
std::vector<std::string> painted_with_pictures(const Letter& letter, const LetterKit& kit,
                                               const Request& request, Format format,
                                               PaintMemory& memory);

}  // namespace congvan
