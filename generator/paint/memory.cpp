#include "paint/memory.h"

#include "paint/memory_parts.h"

namespace congvan {
namespace {

bool same_fonts(const Fonts& a, const Fonts& b) {
  for (std::size_t i = 0; i < face_count; ++i) {
    const bool there = a.faces[i].has_value();
    if (there != b.faces[i].has_value()) return false;
    if (there && a.faces[i]->handle() != b.faces[i]->handle()) return false;
  }
  return true;
}

}  // namespace

PaintMemory::PaintMemory(std::size_t most_bytes) : most_bytes_(most_bytes) {}
PaintMemory::~PaintMemory() = default;
PaintMemory::PaintMemory(PaintMemory&&) noexcept = default;
PaintMemory& PaintMemory::operator=(PaintMemory&&) noexcept = default;

std::size_t PaintMemory::bytes() const {
  if (!parts_) return 0;
  return parts_->packer.bytes() + parts_->uses.bytes() + parts_->subsets.bytes() +
         parts_->contents.bytes() + parts_->tags.bytes() + parts_->metadata.bytes() +
         parts_->pictures.bytes();
}

PaintMemory::Parts& PaintMemory::begin_letter(const Fonts& fonts) {
  if (parts_ && !same_fonts(parts_->fonts, fonts)) parts_.reset();
  if (parts_ && bytes() > most_bytes_) {
    parts_->packer.forget_unused();
    parts_->subsets.forget_unused();
    parts_->contents.forget_unused();
    parts_->tags.forget_unused();
    parts_->metadata.forget_unused();
    parts_->pictures.forget_unused();
    // Not to come here again with every letter.
    if (bytes() > most_bytes_ / 2) parts_.reset();
  }
  if (!parts_) parts_ = std::make_unique<Parts>(fonts);
  return *parts_;
}

}  // namespace congvan
