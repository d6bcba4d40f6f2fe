#pragma once

#include <vector>

#include "layout/page.h"
#include "paint/pdf_file.h"

namespace congvan {

/// Whether a block is read, so that its words and pictures are marked content of its node. The
/// marked content of a page is numbered from 0 in the order of such blocks; nothing else carries
/// the number.
bool is_read(const Block& block);

/// Adds the structure tree and the parent tree; the root of both. `page_objects` are the pages in
/// order, and a page's /StructParents is its index.
PdfObject write_tags(const Pages& pages, const std::vector<PdfObject>& page_objects, PdfFile& file);

}  // namespace congvan
