#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "image/picture.h"

namespace congvan {

bool is_png(std::string_view bytes);

/// What a PNG says of itself before its samples.
struct PngHead {
  std::uint32_t width = 0, height = 0;
  double ppi = 0;  ///< 0 if it does not say
};

/// Nothing where the file is broken before its samples begin.
std::optional<PngHead> read_png_head(std::string_view bytes);

/// Fills the samples, their kind and the transparency. False where the file is broken.
bool decode_png(std::string_view bytes, Picture& picture);

}  // namespace congvan
