#include "paint/pdf_fonts.h"

namespace congvan {

std::string pdf_font_name(Face face) { return "/F" + std::to_string(static_cast<int>(face)); }

void PdfFonts::cut(SubsetFonts& known, const Deflater& deflater) {
  for (std::size_t i = 0; i < face_count; ++i) {
    if (used_[i].empty()) continue;
    const auto face = static_cast<Face>(i);
    cut_[i] = &known.of(fonts_[face], face, uses_, used_[i], deflater);
  }
}

}  // namespace congvan
