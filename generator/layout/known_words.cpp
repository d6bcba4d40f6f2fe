#include "layout/known_words.h"

#include <functional>
#include <string_view>

namespace congvan {
namespace {

/// Bytes of text that are kept though the last letter did not use them. What is known of a byte
/// takes some sixty.
constexpr std::size_t most_bytes = 128 * 1024;

}  // namespace

std::size_t WordMemory::Hash::operator()(const View& view) const {
  const auto style = static_cast<std::size_t>(view.type.size.millipoints) * 4 +
                     (view.type.bold ? 2U : 0U) + (view.type.italic ? 1U : 0U);
  return std::hash<std::string_view>()(view.words.str()) ^ style * 0x9E3779B97F4A7C15U;
}

KnownWords* WordMemory::find(const Text& words, const TypeStyle& type) {
  const auto found = known_.find(View{words, type});
  if (found == known_.end()) return nullptr;
  found->second->last_used = letter_;
  return found->second.get();
}

KnownWords& WordMemory::add(const Text& words, const TypeStyle& type, KnownWords known) {
  known.id = new_id();
  known.last_used = letter_;
  bytes_ += words.str().size();
  const auto [at, fresh] =
      known_.insert_or_assign(Key{words, type}, std::make_unique<KnownWords>(std::move(known)));
  return *at->second;
}

void WordMemory::begin_letter() {
  if (bytes_ > most_bytes) {
    std::erase_if(known_, [&](const auto& entry) {
      if (entry.second->last_used == letter_) return false;
      bytes_ -= entry.first.words.str().size();
      return true;
    });
  }
  ++letter_;
}

}  // namespace congvan
