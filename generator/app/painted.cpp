#include "app/painted.h"

#include <stdexcept>

#include "paint/paint.h"

namespace congvan {

std::vector<std::string> painted(const Letter& letter, const LetterKit& kit, const Request& request,
                                 Format format, PaintMemory& memory) {
  switch (format) {
    case Format::svg: {
      const Facts facts = facts_for(letter, kit, request);
      std::vector<std::string> pages;
      for (const Page& page : letter.pages.pages) {
        pages.push_back(paint_svg(page, letter.pages, facts));
      }
      return pages;
    }
    case Format::txt:
      return {paint_text(letter.pages)};
    case Format::places:
      return {paint_places(letter.pages)};
    case Format::png:
      throw std::logic_error("pictures of dots are painted elsewhere");
    case Format::pdf:
      break;
  }
  return {paint_pdf(letter.pages, facts_for(letter, kit, request), kit.fonts, memory)};
}

}  // namespace congvan
