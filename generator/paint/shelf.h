#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace congvan {

/// Things that were made, found again by a hash of what they were made from. Each stays where it
/// is until `forget_unused` or the end of the shelf.
template <typename Thing>
class Shelf {
 public:
  /// The one of this hash for which `is_it` holds; null if there is none.
  template <typename IsIt>
  Thing* find(std::uint64_t hash, IsIt is_it) {
    const auto [begin, end] = things_.equal_range(hash);
    for (auto it = begin; it != end; ++it) {
      if (!is_it(it->second.thing)) continue;
      it->second.found = true;
      return &it->second.thing;
    }
    return nullptr;
  }

  /// `bytes` is what it takes, about.
  Thing& put(std::uint64_t hash, Thing thing, std::size_t bytes) {
    bytes += sizeof(Kept) + 4 * sizeof(void*);
    bytes_ += bytes;
    return things_.emplace(hash, Kept{std::move(thing), bytes})->second.thing;
  }

  std::size_t bytes() const { return bytes_; }

  /// Drops whatever was not found since it was put there, or since this was last called.
  void forget_unused() {
    for (auto it = things_.begin(); it != things_.end();) {
      if (std::exchange(it->second.found, false)) {
        ++it;
      } else {
        bytes_ -= it->second.bytes;
        it = things_.erase(it);
      }
    }
  }

 private:
  struct Kept {
    Thing thing;
    std::size_t bytes = 0;
    bool found = false;
  };
  std::unordered_multimap<std::uint64_t, Kept> things_;
  std::size_t bytes_ = 0;
};

/// Adds to a hash.
constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
  return hash ^ hash >> 32;
}

}  // namespace congvan
