#include "raster/glyph_faces.h"

#include <cairo-ft.h>
#include <cairo.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <array>
#include <cstddef>
#include <new>
#include <stdexcept>
#include <string>

namespace congvan {
namespace {

struct CloseLibrary {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct CloseFace {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
struct CloseFontFace {
  void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
};

using Library = std::shared_ptr<FT_LibraryRec_>;
using FontFace = std::unique_ptr<cairo_font_face_t, CloseFontFace>;

/// What Cairo's face needs as long as Cairo remembers any glyph of it, which may be longer than
/// whoever made it lives.
struct Kept {
  Library library;
  std::unique_ptr<FT_FaceRec_, CloseFace> face;
};

Library open_library() {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) throw std::runtime_error("FreeType could not be begun");
  return {library, CloseLibrary()};
}

FontFace open_face(const Library& library, const std::string& path) {
  static const cairo_user_data_key_t kept_key{};
  FT_Face opened = nullptr;
  if (FT_New_Face(library.get(), path.c_str(), 0, &opened) != 0) {
    throw std::runtime_error("FreeType cannot read " + path);
  }
  auto kept = std::make_unique<Kept>();
  kept->library = library;
  kept->face.reset(opened);
  FontFace face(
      cairo_ft_font_face_create_for_ft_face(opened, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP));
  if (cairo_font_face_set_user_data(face.get(), &kept_key, kept.get(), [](void* data) {
        delete static_cast<Kept*>(data);
      }) != CAIRO_STATUS_SUCCESS) {
    throw std::bad_alloc();
  }
  static_cast<void>(kept.release());  // the font face's now
  return face;
}

}  // namespace

class GlyphFaces::Impl {
 public:
  explicit Impl(const Fonts& fonts) {
    const Library library = open_library();
    for (std::size_t i = 0; i < face_count; ++i) {
      faces_[i] = open_face(library, fonts[static_cast<Face>(i)].path());
    }
  }

  cairo_font_face_t* face(std::size_t i) const { return faces_[i].get(); }

 private:
  std::array<FontFace, face_count> faces_;
};

GlyphFaces::GlyphFaces(const Fonts& fonts) : impl_(std::make_unique<Impl>(fonts)) {}
GlyphFaces::~GlyphFaces() = default;

cairo_font_face_t* GlyphFaces::operator[](Face face) const {
  return impl_->face(static_cast<std::size_t>(face));
}

}  // namespace congvan
