#include "compare/common_sequence.h"

#include <algorithm>

namespace congvan {
namespace {

using Signed = std::ptrdiff_t;

/// The search of what lies between what the sequences have in common at their ends. A diagonal is
/// how much farther we are in `a` than in `b`.
class Search {
 public:
  Search(std::span<const std::size_t> a, std::span<const std::size_t> b) : a_(a), b_(b) {}

  /// False if it takes more than `most` steps.
  bool run(std::size_t most) {
    const std::size_t limit = std::min(most, a_.size() + b_.size());
    std::vector<std::size_t> reached(2 * limit + 3, 0);
    for (std::size_t steps = 0; steps <= limit; ++steps) {
      middle_ = limit + 1;
      if (advance(steps, reached)) return true;
    }
    return false;
  }

  /// The pairs on the way that was found.
  Pairs pairs() const {
    Pairs found;
    std::size_t x = a_.size(), y = b_.size();
    for (std::size_t steps = trace_.size() - 1; steps > 0; --steps) {
      const auto& before = trace_[steps];
      const Signed diagonal = static_cast<Signed>(x) - static_cast<Signed>(y);
      const bool down = goes_down(diagonal, steps, before);
      const Signed from = down ? diagonal + 1 : diagonal - 1;
      const std::size_t x_from = at(before, from);
      const auto y_from = static_cast<std::size_t>(static_cast<Signed>(x_from) - from);
      const std::size_t x_after = down ? x_from : x_from + 1;
      for (; x > x_after; --x, --y) found.emplace_back(x - 1, y - 1);
      x = x_from;
      y = y_from;
    }
    for (; x > 0; --x, --y) found.emplace_back(x - 1, y - 1);
    std::ranges::reverse(found);
    return found;
  }

 private:
  std::size_t at(const std::vector<std::size_t>& reached, Signed diagonal) const {
    // What is remembered of a step is only the part around its diagonals.
    const Signed middle = static_cast<Signed>(reached.size() / 2);
    return reached[static_cast<std::size_t>(middle + diagonal)];
  }

  bool goes_down(Signed diagonal, std::size_t steps, const std::vector<std::size_t>& before) const {
    const auto most = static_cast<Signed>(steps);
    return diagonal == -most ||
           (diagonal != most && at(before, diagonal - 1) < at(before, diagonal + 1));
  }

  /// One more insertion or removal on every diagonal, and all that is equal after it.
  bool advance(std::size_t steps, std::vector<std::size_t>& reached) {
    const auto first = static_cast<std::ptrdiff_t>(middle_ - steps - 1);
    const auto last = static_cast<std::ptrdiff_t>(middle_ + steps + 2);
    trace_.emplace_back(reached.begin() + first, reached.begin() + last);
    const auto& before = trace_.back();
    const auto most = static_cast<Signed>(steps);
    for (Signed diagonal = -most; diagonal <= most; diagonal += 2) {
      std::size_t x = 0;
      if (steps > 0) {
        x = goes_down(diagonal, steps, before) ? at(before, diagonal + 1)
                                               : at(before, diagonal - 1) + 1;
      }
      // It may lie one step outside: no way leads back from there.
      auto y = static_cast<std::size_t>(static_cast<Signed>(x) - diagonal);
      while (x < a_.size() && y < b_.size() && a_[x] == b_[y]) ++x, ++y;
      reached[static_cast<std::size_t>(static_cast<Signed>(middle_) + diagonal)] = x;
      if (x == a_.size() && y == b_.size()) return true;
    }
    return false;
  }

  std::span<const std::size_t> a_, b_;
  std::size_t middle_ = 0;
  std::vector<std::vector<std::size_t>> trace_;  ///< before each step
};

}  // namespace

std::optional<Pairs> common_sequence(std::span<const std::size_t> a, std::span<const std::size_t> b,
                                     std::size_t most) {
  Pairs pairs;
  std::size_t front = 0;
  while (front < a.size() && front < b.size() && a[front] == b[front]) {
    pairs.emplace_back(front, front);
    ++front;
  }
  std::size_t back = 0;
  while (back < a.size() - front && back < b.size() - front &&
         a[a.size() - 1 - back] == b[b.size() - 1 - back]) {
    ++back;
  }
  Search search(a.subspan(front, a.size() - front - back),
                b.subspan(front, b.size() - front - back));
  if (!search.run(most)) return std::nullopt;
  for (const auto& [x, y] : search.pairs()) pairs.emplace_back(front + x, front + y);
  for (; back > 0; --back) pairs.emplace_back(a.size() - back, b.size() - back);
  return pairs;
}

}  // namespace congvan
