#pragma once

#include <string>

#include "layout/page.h"
#include "paint/pdf_fonts.h"

namespace congvan {

/// Appends the operator that shows a run's glyphs from the current point: "[(...)-37(...)]TJ".
///
/// A PDF reader adds up widths in whole thousandths of the type size, a run has exact places: at
/// spaces, and wherever both have drifted a hundredth of a point apart, a number mends it. A space
/// is always a glyph, so that words are read back with single spaces between them.
void show_text(std::string& out, const Run& run, const PdfFonts& fonts);

}  // namespace congvan
