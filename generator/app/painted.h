#pragma once

#include <string>
#include <vector>

#include "app/letter.h"
#include "paint/memory.h"

namespace congvan {

/// The bytes of each file of a letter: one, or for SVG one a page.
std::vector<std::string> painted(const Letter& letter, const LetterKit& kit, const Request& request,
                                 Format format, PaintMemory& memory);

}  // namespace congvan
