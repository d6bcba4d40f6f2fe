#pragma once

#include <string>

#include "layout/page.h"
#include "paint/pdf_fonts.h"

namespace congvan {

/// The content stream of a page, not yet deflated: draft marks first, then every block, each
/// between BDC and EMC as words of its node (numbered as pdf_tags.h says) or as an artifact.
/// Every glyph stands within a hundredth of a point of its place.
std::string page_content(const Page& page, const Pages& pages, const PdfFonts& fonts);

}  // namespace congvan
