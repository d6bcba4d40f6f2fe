#include "paint/painted_pages.h"

#include "paint/pdf_values.h"
#include "paint/pieces.h"

namespace congvan {
namespace {

struct KnownPiece {
  Piece piece;
  const ContentMemory::Known* known;
};

}  // namespace

PaintedPages::PaintedPages(const Pages& pages, const Fonts& fonts, PaintMemory::Parts& memory)
    : fonts_(fonts, memory.uses) {
  std::vector<std::vector<KnownPiece>> pieces;
  for (const Page& page : pages.pages) {
    pieces.emplace_back();
    for (const Piece& piece : pieces_of(page)) {
      const auto& known = memory.contents.known(piece, pages.tree, memory.uses);
      pieces.back().push_back({piece, &known});
      for (const auto& [face, number] : known.uses) fonts_.use(face, number);
    }
  }
  const Deflater& deflater = memory.packer.deflater();
  fonts_.cut(memory.subsets, deflater);
  for (const auto& page : pieces) {
    contents_.emplace_back();
    for (const auto& [piece, known] : page) {
      contents_.back().push_back(
          &memory.contents.packed(*known, piece, pages.tree, fonts_, deflater));
    }
  }
  for (const bool drawn : drawn_pictures(pages)) {
    const auto& picture = pages.pictures[pictures_.size()];
    pictures_.push_back(drawn ? &memory.pictures.packed(picture, deflater) : nullptr);
  }
}

PdfObject PaintedPages::add_resources(const AddObject& add) const {
  std::string fonts, pictures;
  for (std::size_t i = 0; i < face_count; ++i) {
    const auto face = static_cast<Face>(i);
    if (const SubsetFont* font = fonts_.of(face)) {
      fonts += pdf_font_name(face) + ' ' + pdf_reference(add_font(*font, add));
    }
  }
  for (std::size_t i = 0; i < pictures_.size(); ++i) {
    if (!pictures_[i]) continue;
    pictures += pdf_picture_name(i) + ' ' + pdf_reference(add_picture(*pictures_[i], add));
  }
  return add("/Font<<" + fonts + ">>" + (pictures.empty() ? "" : "/XObject<<" + pictures + ">>"),
             nullptr);
}

std::string page_entries(const Page& page, const std::vector<PdfObject>& contents,
                         PdfObject resources) {
  std::string out = "/MediaBox[0 0 ";
  append_points(out, page.width);
  out += ' ';
  append_points(out, page.height);
  out += ']';
  for (const PdfObject& content : contents) {
    out += (&content == &contents.front() ? "/Contents[" : " ") + pdf_reference(content);
  }
  if (!contents.empty()) out += ']';
  return out + "/Resources " + pdf_reference(resources);
}

}  // namespace congvan
