#pragma once

#include <string>
#include <string_view>

namespace congvan {

/// Foreign words made safe to show on a terminal: what is not UTF-8, control characters (but for
/// tabs, if asked) and marks that turn the direction of writing become U+FFFD.
std::string readable(std::string_view words, bool keep_tabs = false);

/// A line of a source file with a caret under one character, both at most `width` characters wide:
/// of a longer line the part about the caret is shown. `column` counts characters from 1.
std::string with_caret(std::string_view line, int column, int width = 100);

}  // namespace congvan
