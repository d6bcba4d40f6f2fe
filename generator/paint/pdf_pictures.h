#pragma once

#include <cstddef>
#include <string>

#include "layout/page.h"
#include "paint/pdf_file.h"

namespace congvan {

/// "/Im0": the resource name of a picture, by its index in Pages::pictures.
std::string pdf_picture_name(std::size_t picture);

/// Adds each picture that stands on a page to the file, once however often it stands there; the
/// entries of an /XObject resource dictionary. A JPEG goes in as it is.
std::string write_pictures(const Pages& pages, PdfFile& file);

}  // namespace congvan
