#include "image/png_bytes.h"

#include <array>
#include <cstddef>

namespace congvan {
namespace {

std::string four_bytes(std::uint32_t value) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
  return out;
}

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
  }
  return ~sum;
}

std::uint32_t adler(std::string_view bytes) {
  std::uint32_t a = 1, b = 0;
  for (const char byte : bytes) {
    a = (a + static_cast<unsigned char>(byte)) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16 | a;
}

std::string stored_zlib(std::string_view bytes) {
  constexpr std::size_t most = 65'535;
  std::string out = "\x78\x01";
  for (std::size_t at = 0; at < bytes.size(); at += most) {
    const std::string_view block = bytes.substr(at, most);
    out += at + most < bytes.size() ? '\0' : '\1';
    for (const std::size_t size : {block.size(), ~block.size()}) {
      out += static_cast<char>(size & 0xFF);
      out += static_cast<char>(size >> 8 & 0xFF);
    }
    out += block;
  }
  return out + four_bytes(adler(bytes));
}

}  // namespace

std::string png_chunk(std::string_view type, std::string_view data) {
  const std::string summed = std::string(type) + std::string(data);
  return four_bytes(static_cast<std::uint32_t>(data.size())) + summed +
         four_bytes(checksum(summed));
}

std::string png_header(std::uint32_t width, std::uint32_t height, int depth, int colour_type,
                       bool interlaced) {
  const std::string rest = {static_cast<char>(depth), static_cast<char>(colour_type), 0, 0,
                            interlaced ? '\1' : '\0'};
  return png_chunk("IHDR", four_bytes(width) + four_bytes(height) + rest);
}

std::string png_bytes(std::string_view chunks, std::string_view rows) {
  return "\x89PNG\r\n\x1A\n" + std::string(chunks) + png_chunk("IDAT", stored_zlib(rows)) +
         png_chunk("IEND", "");
}

std::string plain_png(std::uint32_t width, std::uint32_t height, std::string_view pixel) {
  constexpr std::array colour_types = {0, 4, 2, 6};
  std::string rows;
  for (std::uint32_t y = 0; y < height; ++y) {
    rows += '\0';
    for (std::uint32_t x = 0; x < width; ++x) rows += pixel;
  }
  return png_bytes(png_header(width, height, 8, colour_types.at(pixel.size() - 1)), rows);
}

}  // namespace congvan
