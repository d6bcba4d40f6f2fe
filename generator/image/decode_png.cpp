#include "image/decode_png.h"

#include <png.h>

#include <algorithm>
#include <cstddef>
#include <string>

#include "image/numbers.h"

namespace congvan {
namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";

/// libpng's simple reader: unlike the other, it never ends the program.
class Reader {
 public:
  Reader() { image_.version = PNG_IMAGE_VERSION; }
  ~Reader() { png_image_free(&image_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  bool begin(std::string_view bytes) {
    return png_image_begin_read_from_memory(&image_, bytes.data(), bytes.size()) != 0;
  }
  bool is_grey() const { return (image_.format & PNG_FORMAT_FLAG_COLOR) == 0; }
  bool has_alpha() const { return (image_.format & PNG_FORMAT_FLAG_ALPHA) != 0; }
  std::size_t pixels() const { return std::size_t{image_.width} * image_.height; }

  bool read(std::string& samples) {
    image_.format =
        (is_grey() ? 0U : PNG_FORMAT_FLAG_COLOR) | (has_alpha() ? PNG_FORMAT_FLAG_ALPHA : 0U);
    image_.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // it would take 16 bits for linear light
    return png_image_finish_read(&image_, nullptr, samples.data(), 0, nullptr) != 0;
  }

 private:
  png_image image_{};
};

/// Takes the last of each pixel's `channels` samples out of them.
std::string split_alpha(std::string& samples, std::size_t channels) {
  std::string alpha(samples.size() / channels, '\0');
  auto to = samples.begin();
  auto from = samples.cbegin();
  for (char& opacity : alpha) {
    for (std::size_t i = 1; i < channels; ++i) *to++ = *from++;
    opacity = *from++;
  }
  samples.erase(to, samples.end());
  return alpha;
}

bool is_opaque(const std::string& alpha) {
  return std::ranges::all_of(alpha, [](char opacity) { return opacity == '\xFF'; });
}

/// Of a pHYs chunk (PNG, 11.3.5.3).
double ppi_of(std::string_view data) {
  constexpr std::uint32_t metre = 1;
  if (data.size() != 9 || high_first(data, 8, 1) != metre) return 0;
  return likely_ppi(high_first(data, 0, 4) * 0.0254);
}

}  // namespace

bool is_png(std::string_view bytes) { return bytes.starts_with(signature); }

std::optional<PngHead> read_png_head(std::string_view bytes) {
  constexpr std::size_t around = 12;  // length and type before a chunk's data, checksum behind
  PngHead head;
  std::string_view rest = bytes.substr(signature.size());
  if (rest.size() < around || rest.substr(4, 4) != "IHDR") return {};
  head.width = high_first(rest, 8, 4);
  head.height = high_first(rest, 12, 4);
  while (rest.size() >= around) {
    const std::size_t length = high_first(rest, 0, 4);
    const std::string_view type = rest.substr(4, 4);
    if (type == "IDAT") return head;
    if (length > rest.size() - around) return {};
    if (type == "pHYs") head.ppi = ppi_of(rest.substr(8, length));
    rest.remove_prefix(around + length);
  }
  return {};
}

bool decode_png(std::string_view bytes, Picture& picture) {
  Reader reader;
  if (!reader.begin(bytes)) return false;
  const std::size_t channels = (reader.is_grey() ? 1U : 3U) + (reader.has_alpha() ? 1U : 0U);
  picture.grey = reader.is_grey();
  picture.samples.resize(reader.pixels() * channels);
  if (!reader.read(picture.samples)) return false;
  if (!reader.has_alpha()) return true;
  std::string alpha = split_alpha(picture.samples, channels);
  if (!is_opaque(alpha)) picture.alpha = std::move(alpha);
  return true;
}

}  // namespace congvan
