#pragma once

#include <memory>
#include <string>

#include "layout/page.h"
#include "text/font.h"

namespace congvan {

/// Draws pages as PNG pictures with the glyphs of the fonts themselves.
class PngPainter {
 public:
  explicit PngPainter(const Fonts& fonts);
  ~PngPainter();
  PngPainter(const PngPainter&) = delete;
  PngPainter& operator=(const PngPainter&) = delete;

  /// One page, `ppi` pixels an inch, white behind, the resolution noted in the file (pHYs). Equal
  /// arguments give equal bytes. Throws std::runtime_error when the library fails.
  std::string paint(const Page& page, const Pages& pages, int ppi) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace congvan
