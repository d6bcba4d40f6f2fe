#pragma once

#include <string>
#include <string_view>

namespace congvan {

struct JpegLook {
  bool grey = false;
  bool progressive = false;
  bool for_print = false;  ///< in CMYK
};

/// A JPEG of `width` by `height` pixels that shade from left to right.
std::string jpeg_bytes(int width, int height, const JpegLook& look = {});

/// `jpeg` with a segment of that marker (0xE1 for EXIF) put behind its first two bytes.
std::string with_segment(const std::string& jpeg, int marker, std::string_view data);

/// What an EXIF segment holds that names nothing but the orientation, high byte first or last.
std::string exif_orientation(int value, bool high_first);

}  // namespace congvan
