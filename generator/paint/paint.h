#pragma once

#include <string>
#include <vector>

#include "layout/page.h"
#include "paint/facts.h"
#include "paint/memory.h"
#include "text/font.h"

namespace congvan {

/// The letter as one PDF 1.7 file: tagged, with own subset fonts, PDF/A-2a (or 3a) and PDF/UA-1
/// unless `facts.standard` is none. Equal arguments give equal bytes. Throws std::runtime_error
/// when the library fails or a font may not be embedded.
std::string paint_pdf(const Pages& pages, const Facts& facts, const Fonts& fonts);

/// The same bytes, sooner if the memory knows a letter like this one.
std::string paint_pdf(const Pages& pages, const Facts& facts, const Fonts& fonts,
                      PaintMemory& memory);

/// One page as an SVG 1.1 file of its own: real text at the exact places of the glyphs, drawn with
/// Times New Roman or a face of its widths.
std::string paint_svg(const Page& page, const Pages& pages, const Facts& facts);

/// The words of the letter in reading order, a paragraph a line, blank lines between parts.
std::string paint_text(const Pages& pages);

/// Everything on the pages with its place in millimetres, for cases and for programs.
std::string paint_places(const Pages& pages);

}  // namespace congvan
