#pragma once

#include <memory>

#include "text/font.h"

typedef struct _cairo_font_face cairo_font_face_t;

namespace congvan {

/// The faces of a family as Cairo draws them: outlines alone, no hinting.
class GlyphFaces {
 public:
  /// Throws std::runtime_error if a font's file cannot be read (again).
  explicit GlyphFaces(const Fonts& fonts);
  ~GlyphFaces();
  GlyphFaces(const GlyphFaces&) = delete;
  GlyphFaces& operator=(const GlyphFaces&) = delete;

  cairo_font_face_t* operator[](Face face) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace congvan
