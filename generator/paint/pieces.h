#pragma once

#include <span>
#include <vector>

#include "layout/page.h"

namespace congvan {

/// A part of what stands on a page that is drawn by itself: it begins by setting what it needs of
/// the graphics state, and no marked content goes beyond it. The content streams of a page are its
/// pieces in order (ISO 32000-1, 7.8.2), so that of two letters that differ in a line only one
/// piece differs.
struct Piece {
  Length height;  ///< of the page
  std::span<const Watermark> watermarks;
  std::span<const Block> blocks;
  int first_number = 0;  ///< of its first marked content, on the page
};

/// The pieces of a page, at least one. Where they end depends on the page alone: before and after
/// the recipients, in which the letters of a campaign differ, and wherever enough has come
/// together.
std::vector<Piece> pieces_of(const Page& page);

}  // namespace congvan
