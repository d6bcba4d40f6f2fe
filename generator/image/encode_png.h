#pragma once

#include <cstdint>
#include <string>

namespace congvan {

/// Dots in rows from the top, one byte a sample: grey, or red, green and blue.
struct Raster {
  std::uint32_t width = 0, height = 0;
  bool grey = false;
  std::string samples;
};

/// The raster as a PNG that says its resolution (pHYs). Equal arguments give equal bytes. Throws
/// std::runtime_error when the library fails.
std::string encode_png(const Raster& raster, double ppi);

}  // namespace congvan
