#pragma once

#include <string_view>

namespace congvan {

/// The sRGB colour space as an ICC profile, version 4, made by lcms2 when congvan is built. It
/// carries no time of creation, so that two builds give the same bytes.
std::string_view srgb_profile();

}  // namespace congvan
