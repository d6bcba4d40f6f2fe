#include "paint/pdf_pictures.h"

#include <vector>

#include "paint/pdf_values.h"
#include "paint/predict.h"

namespace congvan {
namespace {

using Coding = PdfFile::Coding;

std::string image_entries(const Picture& picture, bool grey) {
  return "/Type/XObject/Subtype/Image/Width " + std::to_string(picture.width) + "/Height " +
         std::to_string(picture.height) + "/ColorSpace/Device" + (grey ? "Gray" : "RGB") +
         "/BitsPerComponent 8";
}

PdfObject write_samples(const Picture& picture, const std::string& samples, bool grey,
                        const std::string& more, PdfFile& file) {
  const std::size_t pixel = grey ? 1 : 3;
  return file.stream(predicted(samples, picture.width * pixel, pixel), Coding::deflate,
                     image_entries(picture, grey) + more + "/DecodeParms<</Predictor 15/Colors " +
                         std::to_string(pixel) + "/Columns " + std::to_string(picture.width) +
                         ">>");
}

PdfObject write_picture(const Picture& picture, PdfFile& file) {
  if (picture.kind == Picture::Kind::jpeg) {
    return file.stream(picture.file, Coding::plain,
                       image_entries(picture, picture.grey) + "/Filter/DCTDecode");
  }
  std::string mask;
  if (!picture.alpha.empty()) {
    mask = "/SMask " + pdf_reference(write_samples(picture, picture.alpha, true, "", file));
  }
  return write_samples(picture, picture.samples, picture.grey, mask, file);
}

std::vector<bool> drawn_pictures(const Pages& pages) {
  std::vector<bool> drawn(pages.pictures.size());
  for (const Page& page : pages.pages) {
    for (const Block& block : page.blocks) {
      for (const Image& image : block.images) drawn.at(image.picture) = true;
    }
  }
  return drawn;
}

}  // namespace

std::string pdf_picture_name(std::size_t picture) { return "/Im" + std::to_string(picture); }

std::string write_pictures(const Pages& pages, PdfFile& file) {
  const std::vector<bool> drawn = drawn_pictures(pages);
  std::string entries;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    if (!drawn[i]) continue;
    entries += pdf_picture_name(i) + ' ' + pdf_reference(write_picture(*pages.pictures[i], file));
  }
  return entries;
}

}  // namespace congvan
