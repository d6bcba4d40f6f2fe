#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace congvan {

/// What each two-byte code of a font reads as: the CMap behind a font's /ToUnicode.
class ToUnicode {
 public:
  /// Codes must be added in ascending order. A glyph without a text of its own (the second of a
  /// cluster) reads as U+2060, which shows nothing, because PDF/A-2 wants a text for every code.
  void add(std::uint16_t code, std::string_view text);

  std::string cmap() const;

 private:
  struct Range {
    std::uint16_t first = 0;
    std::uint16_t last = 0;
    std::string text;  // UTF-16 of the first; the others count up its last unit
  };

  std::vector<Range> ranges_;
};

}  // namespace congvan
