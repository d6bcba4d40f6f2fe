#pragma once

#include <string>

#include "paint/facts.h"
#include "paint/pdf_file.h"

namespace congvan {

/// Fills the information dictionary and adds what a PDF says of itself: XMP, colour space and the
/// attached source. Returns the entries of the catalogue that name them.
std::string write_metadata(const Facts& facts, PdfFile& file);

}  // namespace congvan
