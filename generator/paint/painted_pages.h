#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/page.h"
#include "paint/memory_parts.h"
#include "paint/pdf_file.h"
#include "paint/pdf_fonts.h"

namespace congvan {

/// The pages of a letter, drawn. Refers to the memory, where all of it is kept until another letter
/// begins.
class PaintedPages {
 public:
  /// Throws as `subset_font` does.
  PaintedPages(const Pages& pages, const Fonts& fonts, PaintMemory::Parts& memory);

  /// The content streams of a page, in order.
  const std::vector<const Packed*>& contents(std::size_t page) const { return contents_[page]; }

  /// Adds fonts and pictures to a file: the resource dictionary of all pages.
  PdfObject add_resources(const AddObject& add) const;

 private:
  PdfFonts fonts_;
  std::vector<std::vector<const Packed*>> contents_;
  std::vector<const PackedPicture*> pictures_;  // by index, null if it stands on no page
};

/// What the dictionary of a page says beside its parent and its place in the structure; a page
/// without contents is empty.
std::string page_entries(const Page& page, const std::vector<PdfObject>& contents,
                         PdfObject resources);

}  // namespace congvan
