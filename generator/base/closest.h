#pragma once

#include <span>
#include <string_view>

namespace congvan {

/// The candidate a hand most likely meant by `word`, or "" if none is near: at most a third of its
/// letters (and at least one) are wrong, missing, too many, or swapped with a neighbour. For "did
/// you mean".
std::string_view closest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace congvan
