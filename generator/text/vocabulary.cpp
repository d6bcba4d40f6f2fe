#include "text/vocabulary.h"

#include <algorithm>

namespace congvan {
namespace {

/// FNV-1a.
std::size_t hash(std::string_view word) {
  std::uint64_t sum = 0xCBF29CE484222325U;
  for (const char byte : word) sum = (sum ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  return static_cast<std::size_t>(sum ^ (sum >> 32));
}

}  // namespace

void Vocabulary::add(std::string_view word, std::uint64_t bits) {
  if ((entries_.size() + 1) * 2 > slots_.size()) grow();
  std::uint32_t& slot = slots_[slot_of(word)];
  if (slot == 0) {
    entries_.push_back({std::string(word), bits});
    slot = static_cast<std::uint32_t>(entries_.size());
  } else {
    entries_[slot - 1].bits |= bits;
  }
}

std::uint64_t Vocabulary::bits_of(std::string_view word) const {
  if (entries_.empty()) return 0;
  const std::uint32_t slot = slots_[slot_of(word)];
  return slot == 0 ? 0 : entries_[slot - 1].bits;
}

/// Where `word` is, or would be.
std::size_t Vocabulary::slot_of(std::string_view word) const {
  const std::size_t last = slots_.size() - 1;
  std::size_t at = hash(word) & last;
  while (slots_[at] != 0 && entries_[slots_[at] - 1].word != word) at = (at + 1) & last;
  return at;
}

void Vocabulary::grow() {
  slots_.assign(std::max<std::size_t>(1024, slots_.size() * 2), 0);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) slots_[slot_of(entries_[i].word)] = i + 1;
}

}  // namespace congvan
