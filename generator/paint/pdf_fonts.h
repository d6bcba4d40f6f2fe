#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "paint/pdf_file.h"
#include "text/font.h"

namespace congvan {

/// The faces a letter uses, each cut down to its glyphs. A glyph's code in the content streams is
/// its number in the cut-down program; only where one glyph stands for several characters do the
/// others get codes beyond the program's, so that each code is read back as one text alone.
///
/// Refers to the pages and fonts it is made from, which must outlive it.
class PdfFonts {
 public:
  struct Code {
    std::uint16_t code = 0;
    int width = 0;  ///< as a PDF reader counts it, in thousandths of the type size
  };

  /// Throws std::runtime_error if a face may not be embedded or its program is broken.
  PdfFonts(const Pages& pages, const Fonts& fonts);

  /// Of a glyph that stands on the pages, showing `text`.
  Code code(Face face, std::uint32_t glyph, std::string_view text) const;

  /// Of a face that stands on the pages.
  const FaceMetrics& metrics(Face face) const;

  /// Adds the fonts to the file; the entries of a /Font resource dictionary. The name of a face is
  /// `pdf_font_name`.
  std::string write(PdfFile& file) const;

 private:
  struct Use {
    std::uint32_t glyph = 0;
    std::string_view text;
    Code code;
    std::size_t next = 0;  // 1 + index of another text of the same glyph, 0 if there is none
  };
  struct UsedFace {
    const Font* font = nullptr;
    std::vector<Use> uses;
    std::vector<std::size_t> first;  // by glyph: 1 + index of its first use, 0 if there is none
    std::string program;
    std::size_t glyph_count = 0;  // of the program
  };

  void collect(const Run& run, const Fonts& fonts);
  static void give_codes(UsedFace& face);
  static PdfObject write_face(const UsedFace& face, Face which, PdfFile& file);

  std::array<UsedFace, face_count> faces_;
};

/// "/F0": the resource name of a face.
std::string pdf_font_name(Face face);

/// Calls `visit(glyph, text)` for each glyph of the run; the text is empty for later glyphs of a
/// cluster.
template <typename Visit>
void for_each_glyph(const Run& run, Visit visit) {
  std::size_t at = 0;
  for (const Run::Glyph& glyph : run.glyphs) {
    const std::size_t begin = at < run.text.size() ? at : run.text.size();
    visit(glyph, std::string_view(run.text).substr(begin, glyph.bytes));
    at += glyph.bytes;
  }
}

}  // namespace congvan
