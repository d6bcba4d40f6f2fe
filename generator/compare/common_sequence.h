#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace congvan {

/// Places of equal things in two sequences, rising in both.
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// A longest common subsequence, by the fewest insertions and removals (E. W. Myers, "An O(ND)
/// difference algorithm and its variations", Algorithmica 1986). Things are equal where their
/// numbers are. Nothing where that takes more than `most` of them: the time and the memory grow
/// with the square of their number.
std::optional<Pairs> common_sequence(std::span<const std::size_t> a, std::span<const std::size_t> b,
                                     std::size_t most);

}  // namespace congvan
