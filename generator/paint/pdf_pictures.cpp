#include "paint/pdf_pictures.h"

#include <utility>

#include "paint/pdf_values.h"
#include "paint/predict.h"

namespace congvan {
namespace {

std::string image_entries(const Picture& picture, bool grey) {
  return "/Type/XObject/Subtype/Image/Width " + std::to_string(picture.width) + "/Height " +
         std::to_string(picture.height) + "/ColorSpace/Device" + (grey ? "Gray" : "RGB") +
         "/BitsPerComponent 8";
}

std::string sample_entries(const Picture& picture, bool grey) {
  return image_entries(picture, grey) + "/DecodeParms<</Predictor 15/Colors " + (grey ? "1" : "3") +
         "/Columns " + std::to_string(picture.width) + ">>";
}

Packed packed_samples(const Picture& picture, const std::string& samples, bool grey,
                      const Deflater& deflater) {
  const std::size_t pixel = grey ? 1 : 3;
  return packed_deflated(predicted(samples, picture.width * pixel, pixel), deflater);
}

PackedPicture pack(const Picture& picture, const Deflater& deflater) {
  PackedPicture packed;
  if (picture.kind == Picture::Kind::jpeg) {
    packed.entries = image_entries(picture, picture.grey);
    packed.bytes = packed_plain(picture.file);
    packed.bytes.filter = "/Filter/DCTDecode";
    return packed;
  }
  packed.entries = sample_entries(picture, picture.grey);
  packed.bytes = packed_samples(picture, picture.samples, picture.grey, deflater);
  if (!picture.alpha.empty()) {
    packed.masked = true;
    packed.mask_entries = sample_entries(picture, true);
    packed.mask = packed_samples(picture, picture.alpha, true, deflater);
  }
  return packed;
}

bool shows_the_same(const Picture& a, const Picture& b) {
  return &a == &b ||
         (a.kind == b.kind && a.width == b.width && a.height == b.height && a.grey == b.grey &&
          a.samples == b.samples && a.alpha == b.alpha && a.file == b.file);
}

}  // namespace

std::string pdf_picture_name(std::size_t picture) { return "/Im" + std::to_string(picture); }

const PackedPicture& PictureMemory::packed(const std::shared_ptr<const Picture>& picture,
                                           const Deflater& deflater) {
  const std::uint64_t hash = mixed(mixed(picture->width, picture->height), picture->file.size());
  const auto is_it = [&](const Known& known) { return shows_the_same(*known.picture, *picture); };
  if (const Known* known = known_.find(hash, is_it)) return known->packed;
  Known made{picture, pack(*picture, deflater)};
  const std::size_t bytes = made.packed.bytes.bytes.size() + made.packed.mask.bytes.size() +
                            picture->samples.size() + picture->alpha.size() + picture->file.size();
  return known_.put(hash, std::move(made), bytes).packed;
}

PdfObject add_picture(const PackedPicture& picture, const AddObject& add) {
  std::string entries = picture.entries;
  if (picture.masked)
    entries += "/SMask " + pdf_reference(add(picture.mask_entries, &picture.mask));
  return add(entries, &picture.bytes);
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

}  // namespace congvan
