#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/letter.h"
#include "paint/memory.h"

namespace congvan {

/// What paints a letter: the bytes of each file, one, or for pictures one a page.
using PaintLetter = std::function<std::vector<std::string>(const Letter&, const LetterKit&,
                                                           const Request&, Format, PaintMemory&)>;

/// Paints any format but PNG, which needs more than `congvan` is linked to.
std::vector<std::string> painted(const Letter& letter, const LetterKit& kit, const Request& request,
                                 Format format, PaintMemory& memory);

}  // namespace congvan
