#pragma once

#include <cstddef>

namespace congvan {

/// What a PDF may cost whoever reads it. A letter has a hundredth of any of these.
struct PdfLimits {
  std::size_t bytes = std::size_t{64} << 20U;
  std::size_t sections = 200;         ///< cross-reference sections: revisions
  std::size_t entries = 500'000;      ///< in all of them together
  std::size_t objects = 200'000;      ///< of the last revision
  std::size_t tokens = 2'000'000;     ///< outside the streams
  std::size_t inflated = 32U << 20U;  ///< bytes of object and cross-reference streams, inflated
  std::size_t pages = 10'000;
  std::size_t fields = 2'000;
  std::size_t tree_depth = 50;  ///< of the page tree, of fields within fields
};

}  // namespace congvan
