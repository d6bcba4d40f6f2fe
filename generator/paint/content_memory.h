#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/page.h"
#include "paint/glyph_uses.h"
#include "paint/packed.h"
#include "paint/pdf_fonts.h"
#include "paint/pieces.h"
#include "paint/shelf.h"

namespace congvan {

/// The pieces of content that were drawn, remembered by everything that stands in them.
class ContentMemory {
 public:
  struct Known {
    std::uint64_t key = 0;  ///< no other piece ever has it
    // What it was drawn from.
    Length height;
    int first_number = 0;
    std::vector<Watermark> watermarks;
    std::vector<Block> blocks;            // without their names and places in the source
    std::vector<std::string_view> types;  // by block, the structure type of what is read

    /// All that its glyphs are used for, each once.
    std::vector<std::pair<Face, std::uint32_t>> uses;
  };

  /// The piece as it is remembered, valid until `forget_unused`.
  const Known& known(const Piece& piece, const std::vector<Node>& tree, GlyphUses& uses);

  /// Its content stream, where the glyphs have the codes of these fonts; valid as long.
  const Packed& packed(const Known& known, const Piece& piece, const std::vector<Node>& tree,
                       const PdfFonts& fonts, const Deflater& deflater);

  std::size_t bytes() const { return known_.bytes() + drawn_.bytes(); }
  void forget_unused();

 private:
  struct Drawn {
    std::uint64_t piece = 0;  // its key
    std::vector<std::uint16_t> codes;
    Packed packed;
  };
  Shelf<Known> known_;
  Shelf<Drawn> drawn_;
  std::uint64_t last_key_ = 0;
};

}  // namespace congvan
