#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/length.h"
#include "base/where.h"

namespace congvan {

/// A picture, decoded once and found sound.
struct Picture {
  enum class Kind { png, jpeg };
  Kind kind = Kind::png;
  std::uint32_t width = 0, height = 0;  ///< in pixels
  bool grey = false;                    ///< one sample a pixel, else red, green, blue
  double ppi = 0;                       ///< of its own; 0 if it does not say
  std::string samples;  ///< of a PNG: rows from the top, one byte a sample, without transparency
  std::string alpha;    ///< of a PNG: one byte a pixel; empty where nothing is transparent
  std::string file;     ///< the bytes it was decoded from; a JPEG is drawn from these
};

/// How much a picture may ask of the program.
struct PictureLimits {
  std::size_t bytes = std::size_t{32} << 20;
  std::uint64_t pixels = std::uint64_t{40} * 1000 * 1000;
};

/// Decodes a PNG or a JPEG. What is broken, of another format, too large, or in colours that the
/// page cannot hold (CMYK) is an error at `where`, which names the place that asks for it.
std::optional<Picture> decode_picture(std::string_view bytes, const std::string& name,
                                      const Where& where, Diagnostics& says,
                                      const PictureLimits& limits = {});

/// Red, green and blue of each pixel of a picture that was found sound, rows from the top, without
/// its transparency.
std::string colours_of(const Picture& picture);

}  // namespace congvan
