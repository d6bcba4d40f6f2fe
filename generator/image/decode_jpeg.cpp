#include "image/decode_jpeg.h"

#include <turbojpeg.h>

#include <cstddef>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>

namespace congvan {
namespace {

struct Destroy {
  void operator()(void* handle) const { tjDestroy(handle); }
};

JpegColours colours_of(int space) {
  if (space == TJCS_GRAY) return JpegColours::grey;
  return space == TJCS_YCbCr ? JpegColours::ycc : JpegColours::other;
}

}  // namespace

std::optional<JpegColours> check_jpeg(std::string_view bytes) {
  const std::unique_ptr<void, Destroy> handle(tjInitDecompress());
  if (!handle) throw std::bad_alloc();
  const auto* file = reinterpret_cast<const unsigned char*>(bytes.data());
  int width = 0, height = 0, sampling = 0, space = 0;
  if (tjDecompressHeader3(handle.get(), file, bytes.size(), &width, &height, &sampling, &space) !=
      0) {
    return {};
  }
  const JpegColours colours = colours_of(space);
  if (colours == JpegColours::other) return colours;
  // Every bit is decoded, but only an eighth of the light is drawn, which costs next to nothing.
  const int small_width = (width + 7) / 8, small_height = (height + 7) / 8;
  std::basic_string<unsigned char> light(
      static_cast<std::size_t>(small_width) * static_cast<std::size_t>(small_height), 0);
  const int broken =
      tjDecompress2(handle.get(), file, bytes.size(), light.data(), small_width, 0, small_height,
                    TJPF_GRAY, TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS);
  if (broken) return {};
  return colours;
}

std::string decode_jpeg(std::string_view bytes) {
  const std::unique_ptr<void, Destroy> handle(tjInitDecompress());
  if (!handle) throw std::bad_alloc();
  const auto* file = reinterpret_cast<const unsigned char*>(bytes.data());
  int width = 0, height = 0, sampling = 0, space = 0;
  if (tjDecompressHeader3(handle.get(), file, bytes.size(), &width, &height, &sampling, &space) !=
      0) {
    throw std::runtime_error("a JPEG that was sound is not");
  }
  std::string samples(3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
  if (tjDecompress2(handle.get(), file, bytes.size(),
                    reinterpret_cast<unsigned char*>(samples.data()), width, 0, height, TJPF_RGB,
                    TJFLAG_ACCURATEDCT) != 0) {
    throw std::runtime_error("a JPEG that was sound is not");
  }
  return samples;
}

}  // namespace congvan
