#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace congvan {

bool is_jpeg(std::string_view bytes);

/// What a JPEG says of itself before its samples.
struct JpegHead {
  std::uint32_t width = 0, height = 0;
  double ppi = 0;           ///< 0 if it does not say
  bool turned = false;      ///< its EXIF wants it shown turned or mirrored
  std::uint64_t scans = 0;  ///< passes over the pixels
  bool common = false;      ///< coded in a way that PDF knows: baseline or progressive Huffman
};

/// Nothing where the file is broken before its samples begin.
std::optional<JpegHead> read_jpeg_head(std::string_view bytes);

enum class JpegColours { grey, ycc, other };

/// The colours of a JPEG that decodes to its end without a complaint; nothing where it is broken.
std::optional<JpegColours> check_jpeg(std::string_view bytes);

/// Red, green and blue of each pixel, rows from the top. Throws std::runtime_error for a JPEG that
/// `check_jpeg` would not take.
std::string decode_jpeg(std::string_view bytes);

}  // namespace congvan
