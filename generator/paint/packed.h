#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "paint/deflate.h"
#include "paint/digest.h"
#include "paint/shelf.h"

namespace congvan {

/// The bytes of a PDF stream as they stand in the file.
struct Packed {
  std::string bytes;
  std::string_view filter;  ///< "/Filter/FlateDecode", or nothing
  Digest digest{};          ///< of the bytes
};

Packed packed_plain(std::string bytes);
Packed packed_deflated(std::string_view bytes, const Deflater& deflater);

/// Deflates, and remembers what it has deflated.
class Packer {
 public:
  /// Valid until `forget_unused`.
  const Packed& deflated(std::string_view bytes);

  const Deflater& deflater() const { return deflater_; }
  std::size_t bytes() const { return known_.bytes(); }
  void forget_unused() { known_.forget_unused(); }

 private:
  struct Known {
    std::string raw;
    Packed packed;
  };
  Deflater deflater_;
  Shelf<Known> known_;
};

}  // namespace congvan
