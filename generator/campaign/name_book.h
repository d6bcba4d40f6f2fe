#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "campaign/digest.h"

namespace congvan {

/// Which row has which name, in about 24 bytes a row: the names' marks by row, and a hash table of
/// rows over them.
class NameBook {
 public:
  /// Gives the name to row `row` (above all rows before), unless a row has it: that one is
  /// returned. 0: it was free. Throws std::length_error beyond 4,294,967,295 rows.
  std::size_t take(const ShortDigest& name, std::size_t row);

  /// The row that has the name; 0 if none.
  std::size_t find(const ShortDigest& name) const;

 private:
  std::size_t slot_of(const ShortDigest& name) const;
  void grow();

  std::deque<ShortDigest> marks_;     ///< of row 1, 2, ...; all zero where a row has none
  std::vector<std::uint32_t> slots_;  ///< rows by the hash of their names; 0: free
  std::size_t taken_ = 0;
};

}  // namespace congvan
