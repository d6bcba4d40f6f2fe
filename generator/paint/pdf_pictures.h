#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "layout/page.h"
#include "paint/packed.h"
#include "paint/pdf_file.h"
#include "paint/shelf.h"

namespace congvan {

/// A picture as it stands in a file.
struct PackedPicture {
  std::string entries;  ///< but for the mask
  Packed bytes;
  bool masked = false;
  std::string mask_entries;
  Packed mask;
};

/// Packed pictures, remembered by what they show.
class PictureMemory {
 public:
  /// Valid until `forget_unused`.
  const PackedPicture& packed(const std::shared_ptr<const Picture>& picture,
                              const Deflater& deflater);

  std::size_t bytes() const { return known_.bytes(); }
  void forget_unused() { known_.forget_unused(); }

 private:
  struct Known {
    std::shared_ptr<const Picture> picture;
    PackedPicture packed;
  };
  Shelf<Known> known_;
};

/// "/Im0": the resource name of a picture, by its index in Pages::pictures.
std::string pdf_picture_name(std::size_t picture);

/// Adds a picture to a file: its image object.
PdfObject add_picture(const PackedPicture& picture, const AddObject& add);

/// By index, whether a picture stands on a page.
std::vector<bool> drawn_pictures(const Pages& pages);

}  // namespace congvan
