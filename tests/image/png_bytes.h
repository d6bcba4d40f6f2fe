#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace congvan {

/// A chunk of a PNG with its length and its checksum.
std::string png_chunk(std::string_view type, std::string_view data);

/// The IHDR chunk. Colour types: 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with it.
std::string png_header(std::uint32_t width, std::uint32_t height, int depth, int colour_type,
                       bool interlaced = false);

/// A whole PNG: `chunks` (the header and what else stands before the samples), then `rows`, each
/// with the byte of its filter before it, in a zlib stream that packs nothing.
std::string png_bytes(std::string_view chunks, std::string_view rows);

/// A PNG of one colour: a sample for each channel, one (grey) to four (colour with alpha).
std::string plain_png(std::uint32_t width, std::uint32_t height, std::string_view pixel);

}  // namespace congvan
