#include "campaign/name_book.h"

#include <limits>
#include <stdexcept>
#include <utility>

namespace congvan {

std::size_t NameBook::slot_of(const ShortDigest& name) const {
  std::size_t slot = name.low & (slots_.size() - 1);
  while (slots_[slot] != 0 && marks_[slots_[slot] - 1] != name) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return slot;
}

void NameBook::grow() {
  const std::vector<std::uint32_t> old =
      std::exchange(slots_, std::vector<std::uint32_t>(slots_.empty() ? 64 : slots_.size() * 2));
  for (const std::uint32_t row : old) {
    if (row != 0) slots_[slot_of(marks_[row - 1])] = row;
  }
}

std::size_t NameBook::take(const ShortDigest& name, std::size_t row) {
  if (row > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("too many rows");
  if (4 * (taken_ + 1) > 3 * slots_.size()) grow();
  const std::size_t slot = slot_of(name);
  if (slots_[slot] != 0) return slots_[slot];
  marks_.resize(row - 1);
  marks_.push_back(name);
  slots_[slot] = static_cast<std::uint32_t>(row);
  ++taken_;
  return 0;
}

std::size_t NameBook::find(const ShortDigest& name) const {
  return slots_.empty() ? 0 : slots_[slot_of(name)];
}

}  // namespace congvan
