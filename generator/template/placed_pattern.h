#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "template/pattern.h"

namespace congvan {

/// How the place of a holder is told from that of the words it stands in.
enum class Placing {
  same,    ///< an attribute's holders are where the attribute is
  counted  ///< lines and columns of the words before them are counted
};

/// A pattern, and where each of its pieces stands.
struct PlacedPattern {
  Pattern pattern;
  std::vector<Where> places;
};

std::optional<PlacedPattern> read_placed_pattern(std::string_view words, const Where& where,
                                                 Placing placing, Diagnostics& says);

}  // namespace congvan
