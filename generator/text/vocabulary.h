#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace congvan {

/// Words with a set of bits each, looked up by hashing. It is filled once and then only read.
class Vocabulary {
 public:
  /// Adds to the bits of `word`.
  void add(std::string_view word, std::uint64_t bits);
  /// None of a word that was never added.
  std::uint64_t bits_of(std::string_view word) const;
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string word;
    std::uint64_t bits = 0;
  };
  std::size_t slot_of(std::string_view word) const;
  void grow();

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  ///< index of an entry plus 1, or 0; at most half are taken
};

}  // namespace congvan
