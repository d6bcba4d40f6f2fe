#include "image/jpeg_bytes.h"

#include <turbojpeg.h>

#include <cstddef>
#include <memory>
#include <stdexcept>

namespace congvan {

std::string jpeg_bytes(int width, int height, const JpegLook& look) {
  const int channels = look.for_print ? 4 : look.grey ? 1 : 3;
  std::basic_string<unsigned char> samples;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int i = 0; i < channels; ++i) {
        samples += static_cast<unsigned char>(255 * x / width / (i + 1));
      }
    }
  }
  const std::unique_ptr<void, decltype(&tjDestroy)> handle(tjInitCompress(), &tjDestroy);
  unsigned char* made = nullptr;
  unsigned long size = 0;
  const int failed = tjCompress2(handle.get(), samples.data(), width, 0, height,
                                 look.for_print ? TJPF_CMYK
                                 : look.grey    ? TJPF_GRAY
                                                : TJPF_RGB,
                                 &made, &size, look.grey ? TJSAMP_GRAY : TJSAMP_444, 90,
                                 look.progressive ? TJFLAG_PROGRESSIVE : 0);
  const std::unique_ptr<unsigned char, decltype(&tjFree)> bytes(made, &tjFree);
  if (failed != 0) throw std::runtime_error("turbojpeg makes no JPEG");
  return {reinterpret_cast<const char*>(bytes.get()), size};
}

std::string with_segment(const std::string& jpeg, int marker, std::string_view data) {
  const std::size_t length = data.size() + 2;
  return jpeg.substr(0, 2) + '\xFF' + static_cast<char>(marker) + static_cast<char>(length >> 8) +
         static_cast<char>(length & 0xFF) + std::string(data) + jpeg.substr(2);
}

std::string exif_orientation(int value, bool high_first) {
  const auto number = [&](int n, std::size_t size) {
    std::string out(size, '\0');
    out[high_first ? size - 1 : 0] = static_cast<char>(n & 0xFF);
    if (size > 1) out[high_first ? size - 2 : 1] = static_cast<char>(n >> 8);
    return out;
  };
  const std::string entry = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(value, 2);
  return std::string("Exif\0\0", 6) + (high_first ? "MM" : "II") + number(42, 2) + number(8, 4) +
         number(1, 2) + entry + number(0, 2) + number(0, 4);
}

}  // namespace congvan
