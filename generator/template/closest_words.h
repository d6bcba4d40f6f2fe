#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "template/folded.h"

namespace congvan {

/// A run of words in one of several texts.
struct NearWords {
  std::size_t text = 0;  ///< which of the texts
  Stretch place;
};

/// The run of as many words that has most in common with `words` in the same places, at least
/// half; of a single word the one a hand most likely meant. For "did you mean".
std::optional<NearWords> closest_words(std::string_view words, const std::vector<Folded>& texts);

}  // namespace congvan
