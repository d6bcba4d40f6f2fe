#pragma once

#include <string>
#include <vector>

#include "compare/changes.h"

namespace congvan {

/// Paragraphs with changes, a line each, the words that went as [-...-] and those that came as
/// {+...+} (as `git diff --word-diff` shows them), in colours if wanted. A paragraph that stayed
/// stands before and after them for orientation, cut to a few words; what is left out between is a
/// line of "...". Empty if nothing changed.
std::string changed_words(const std::vector<Change>& changes, bool colour);

}  // namespace congvan
