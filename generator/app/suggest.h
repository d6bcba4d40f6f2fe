#pragma once

#include <span>
#include <string>
#include <string_view>

namespace congvan {

/// The candidate a hand most likely meant by `word`, or "" if none is near: at most a third of its
/// letters are wrong, missing, too many, or swapped with a neighbour.
std::string suggested(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace congvan
