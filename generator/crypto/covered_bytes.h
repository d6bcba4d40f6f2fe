#pragma once

#include <string_view>

namespace congvan {

/// The bytes that a signature or a time stamp covers: the two ranges of a file, or one alone.
struct CoveredBytes {
  std::string_view before;
  std::string_view after = {};
};

}  // namespace congvan
