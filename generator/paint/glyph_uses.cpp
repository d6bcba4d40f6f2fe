#include "paint/glyph_uses.h"

#include <stdexcept>

namespace congvan {

std::uint32_t GlyphUses::number(Face face, std::uint32_t glyph, std::string_view text) {
  constexpr std::uint32_t most_glyphs = 65536;
  if (glyph >= most_glyphs) throw std::runtime_error("a glyph number is out of range");
  OfFace& known = faces_[static_cast<std::size_t>(face)];
  if (glyph >= known.first.size()) {
    bytes_ += (glyph + 1 - known.first.size()) * sizeof(std::uint32_t);
    known.first.resize(glyph + 1);
  }
  std::uint32_t* index = &known.first[glyph];
  while (*index != 0 && known.uses[*index - 1].use.text != text) {
    index = &known.uses[*index - 1].next;
  }
  if (*index != 0) return *index - 1;
  const auto number = static_cast<std::uint32_t>(known.uses.size());
  *index = number + 1;  // before the uses move
  known.uses.push_back({{glyph, std::string(text)}, 0});
  bytes_ += sizeof(Numbered) + text.size();
  return number;
}

}  // namespace congvan
