#pragma once

#include <cstddef>
#include <string>

#include "paint/facts.h"
#include "paint/packed.h"
#include "paint/pdf_file.h"
#include "paint/shelf.h"

namespace congvan {

/// What is said of letters, remembered by their facts.
class MetadataMemory {
 public:
  struct Known {
    std::string facts;  ///< all of them but the source
    std::string information;
    Packed xmp;
  };

  /// Valid until `forget_unused`.
  const Known& of(const Facts& facts);

  std::size_t bytes() const { return known_.bytes(); }
  void forget_unused() { known_.forget_unused(); }

 private:
  Shelf<Known> known_;
};

/// Fills the information dictionary and adds what a PDF says of itself: XMP, colour space and the
/// attached source. Returns the entries of the catalogue that name them.
std::string write_metadata(const Facts& facts, MetadataMemory& memory, Packer& packer,
                           PdfFile& file);

/// The entries of the information dictionary.
std::string information(const Facts& facts);

}  // namespace congvan
