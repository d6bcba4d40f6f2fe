#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/page.h"
#include "paint/pdf_file.h"

namespace congvan {

/// A place of a letter that waits for a signature.
struct SlotField {
  std::string name;  ///< "leader", that of the second signatory "leader-2"
  std::size_t page = 0;
  int node = 0;  ///< whose words it stands with
  OpenSlot slot;
};

/// The slots of a letter in the order they are read.
std::vector<SlotField> slot_fields(const Pages& pages);

/// What the file says of its fields.
struct PdfFields {
  std::vector<std::string> annotations;  ///< what each page says of those on it, by page
  std::string form;                      ///< what the catalogue says; "" without fields
  int first = 0;                         ///< the object of the first field; the others follow
};

/// Adds an empty signature field for every slot, seen nowhere (ISO 32000-1, 12.7.4.5). The parent
/// tree has them after the pages. `first_page` is the number of the first of the pages.
PdfFields add_fields(const Pages& pages, int first_page, PdfFile& file);

}  // namespace congvan
