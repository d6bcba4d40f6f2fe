#pragma once

#include <cstddef>
#include <memory>

#include "text/font.h"

namespace congvan {

/// What painting one letter leaves for the next: fonts cut down to the same glyphs, pieces of
/// content, tags, deflated bytes. Nothing that is painted depends on it; it only saves doing again
/// what was done before. One thread has one.
class PaintMemory {
 public:
  static constexpr std::size_t usual_bytes = std::size_t{8} << 20;

  /// When it holds more than `most_bytes`, what was not used again is forgotten.
  explicit PaintMemory(std::size_t most_bytes = usual_bytes);
  ~PaintMemory();
  PaintMemory(PaintMemory&&) noexcept;
  PaintMemory& operator=(PaintMemory&&) noexcept;

  struct Parts;  ///< memory_parts.h
  /// To be called before each letter, and never within one: makes room. All that was remembered for
  /// other fonts is forgotten.
  Parts& begin_letter(const Fonts& fonts);

  /// What it holds, about.
  std::size_t bytes() const;

 private:
  std::size_t most_bytes_;
  std::unique_ptr<Parts> parts_;
};

}  // namespace congvan
