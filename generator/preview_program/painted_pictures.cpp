#include "preview_program/painted_pictures.h"

#include "raster/paint_png.h"

namespace congvan {

std::vector<std::string> painted_with_pictures(const Letter& letter, const LetterKit& kit,
                                               const Request& request, Format format,
                                               PaintMemory& memory) {
  if (format != Format::png) return painted(letter, kit, request, format, memory);
  const PngPainter painter(kit.fonts);
  std::vector<std::string> pages;
  for (const Page& page : letter.pages.pages) {
    pages.push_back(painter.paint(page, letter.pages, request.ppi));
  }
  return pages;
}

}  // namespace congvan
