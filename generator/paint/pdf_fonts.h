#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "paint/glyph_uses.h"
#include "paint/pdf_file.h"
#include "paint/subset_font.h"
#include "text/font.h"

namespace congvan {

/// The faces a letter uses, each cut down to its glyphs.
///
/// Refers to what it is made from, which must outlive it.
class PdfFonts {
 public:
  using Code = SubsetFont::Code;

  PdfFonts(const Fonts& fonts, GlyphUses& uses) : fonts_(fonts), uses_(uses) {}

  /// Says that the letter uses this. All of it must be said before `cut`.
  void use(Face face, std::uint32_t number) {
    UseSet& used = used_[static_cast<std::size_t>(face)];
    if (number / 64 >= used.size()) used.resize(number / 64 + 1);
    used[number / 64] |= std::uint64_t{1} << number % 64;
  }
  /// Throws as `subset_font` does.
  void cut(SubsetFonts& known, const Deflater& deflater);

  /// Of a glyph that is used, showing `text`.
  Code code(Face face, std::uint32_t glyph, std::string_view text) const {
    return code(face, uses_.number(face, glyph, text));
  }
  Code code(Face face, std::uint32_t number) const {
    return cut_[static_cast<std::size_t>(face)]->codes[number];
  }

  /// Of a face that is used.
  const FaceMetrics& metrics(Face face) const { return fonts_[face].metrics(); }
  const SubsetFont* of(Face face) const { return cut_[static_cast<std::size_t>(face)]; }

 private:
  const Fonts& fonts_;
  GlyphUses& uses_;
  std::array<UseSet, face_count> used_;
  std::array<const SubsetFont*, face_count> cut_{};  // none of a face that is not used
};

/// "/F0": the resource name of a face.
std::string pdf_font_name(Face face);

}  // namespace congvan
