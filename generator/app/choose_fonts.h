#pragma once

#include <optional>
#include <string_view>

#include "app/environment.h"
#include "app/find_fonts.h"
#include "app/request.h"
#include "base/diagnostics.h"
#include "text/font.h"

namespace congvan {

struct ChosenFonts {
  FontFiles files;
  Fonts fonts;
};

/// The first family that is there whole, lets itself be embedded and has all letters of Vietnamese.
/// If there is none that is an error. What --font-path named and could not be used is a warning; a
/// verbose request is told everything.
std::optional<ChosenFonts> choose_fonts(const Request& request, const Environment& environment,
                                        Diagnostics& says);

/// "regular", "bold", "italic", "bold italic"
std::string_view face_name(Face face);

}  // namespace congvan
