#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "paint/glyph_uses.h"
#include "paint/packed.h"
#include "paint/pdf_file.h"
#include "paint/shelf.h"
#include "text/font.h"

namespace congvan {

/// Some uses of glyphs of a face: a bit each, by number, without empty words at the end.
using UseSet = std::vector<std::uint64_t>;

/// A face cut down to what a letter uses of it, ready to be written. A glyph's code in the content
/// streams is its number in the cut-down program; only where one glyph stands for several texts do
/// the others get codes beyond the program's, so that each code is read back as one text alone.
struct SubsetFont {
  struct Code {
    std::uint16_t code = 0;
    int width = 0;  ///< as a PDF reader counts it, in thousandths of the type size
  };

  std::vector<Code> codes;  ///< by the number of the use; of others nothing
  std::string name;         ///< "/ABCDEF+LiberationSerif"
  Packed program;
  std::size_t program_bytes = 0;  ///< before they were packed
  bool codes_are_glyphs = true;   ///< else `map` says the glyph of each code
  Packed map;
  Packed to_unicode;
  std::string widths;      ///< "0 500 250", by code
  std::string descriptor;  ///< but for the program
};

/// Makes it. What is made depends on the glyphs and texts alone, and not on their numbers. Throws
/// std::runtime_error if the face may not be embedded or its program is broken.
SubsetFont subset_font(const Font& font, Face face, const GlyphUses& uses, const UseSet& used,
                       const Deflater& deflater);

/// Adds it to a file: its /Font dictionary.
PdfObject add_font(const SubsetFont& font, const AddObject& add);

/// The same, remembered by what is used.
class SubsetFonts {
 public:
  const SubsetFont& of(const Font& font, Face face, const GlyphUses& uses, const UseSet& used,
                       const Deflater& deflater);

  std::size_t bytes() const { return known_.bytes(); }
  void forget_unused() { known_.forget_unused(); }

 private:
  struct Known {
    Face face;
    UseSet used;
    SubsetFont font;
  };
  Shelf<Known> known_;
};

}  // namespace congvan
