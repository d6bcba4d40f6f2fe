#pragma once

#include <string>

#include "text/font.h"

namespace congvan {

/// Liberation Serif from where Debian puts it. Throws if it is not there.
const Fonts& test_fonts();

/// The file of one of its faces.
std::string test_font_path(Face face);

}  // namespace congvan
