#pragma once

#include <string_view>
#include <vector>

namespace congvan {

/// The candidate that `word` most likely is a slip of: at most a third of its letters (and at least
/// one) may differ. Nothing ("") if none is that near. For "did you mean".
std::string_view closest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace congvan
