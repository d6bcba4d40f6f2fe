#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace congvan {

/// Rows of `width` bytes, each as differences to its neighbours and with the byte of the filter
/// used before it, as PNG and PDF's /Predictor 15 have them: what has shades deflates far better.
/// `pixel` is how many bytes a pixel has.
std::string predicted(std::string_view rows, std::size_t width, std::size_t pixel);

}  // namespace congvan
