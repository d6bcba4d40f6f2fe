#include "image/encode_png.h"

#include <png.h>

#include <csetjmp>
#include <cstddef>
#include <stdexcept>

namespace congvan {
namespace {

void append(png_structp writer, png_bytep bytes, std::size_t count) {
  static_cast<std::string*>(png_get_io_ptr(writer))
      ->append(reinterpret_cast<const char*>(bytes), count);
}

/// Owns what libpng needs to write.
class Writer {
 public:
  Writer() : png_(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr)) {
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
  }
  ~Writer() { png_destroy_write_struct(&png_, &info_); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// No object with a destructor may live in it: libpng leaves it by a jump when it fails.
  bool write(const Raster& raster, std::uint32_t dots_a_metre, std::string& out) {
    if (png_ == nullptr || info_ == nullptr) return false;
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    const std::size_t row = std::size_t{raster.width} * (raster.grey ? 1 : 3);
    png_set_write_fn(png_, &out, append, nullptr);
    png_set_IHDR(png_, info_, raster.width, raster.height, 8,
                 raster.grey ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(png_, info_, dots_a_metre, dots_a_metre, PNG_RESOLUTION_METER);
    png_write_info(png_, info_);
    for (std::uint32_t y = 0; y < raster.height; ++y) {
      png_write_row(png_, reinterpret_cast<png_const_bytep>(raster.samples.data()) + y * row);
    }
    png_write_end(png_, nullptr);
    return true;
  }

 private:
  png_structp png_;
  png_infop info_ = nullptr;
};

}  // namespace

std::string encode_png(const Raster& raster, double ppi) {
  constexpr double metre = 0.0254;  // of an inch
  std::string out;
  Writer writer;
  if (!writer.write(raster, static_cast<std::uint32_t>(ppi / metre + 0.5), out)) {
    throw std::runtime_error("libpng could not write a picture");
  }
  return out;
}

}  // namespace congvan
