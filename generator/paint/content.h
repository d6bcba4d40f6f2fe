#pragma once

#include <string>
#include <vector>

#include "layout/page.h"
#include "paint/pdf_fonts.h"
#include "paint/pieces.h"

namespace congvan {

/// The content stream of a piece, not yet deflated: draft marks first, then every block, each
/// between BDC and EMC as words of its node (numbered as pdf_tags.h says) or as an artifact.
/// Every glyph stands within a hundredth of a point of its place.
std::string piece_content(const Piece& piece, const std::vector<Node>& tree, const PdfFonts& fonts);

}  // namespace congvan
