#include "paint/deflate.h"

#include <libdeflate.h>

#include <new>

namespace congvan {
namespace {

// Measured on a two-page letter: 9 saves 80 bytes more and takes a third longer over the whole PDF,
// 12 saves 360 and takes four times as long.
constexpr int level = 5;

}  // namespace

void Deflater::Release::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) throw std::bad_alloc();
}

std::string Deflater::deflated(std::string_view bytes) const {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(),
                                      out.size()));
  return out;
}

}  // namespace congvan
