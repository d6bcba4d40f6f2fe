#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "text/font.h"

namespace congvan {

/// Numbers for what glyphs are used for: a glyph of a face that shows a text. They are given from 0
/// as they are asked for, so another order gives other numbers: nothing that is written may depend
/// on them.
class GlyphUses {
 public:
  struct Use {
    std::uint32_t glyph = 0;
    std::string text;
  };

  /// Throws std::runtime_error if no font can have the glyph.
  std::uint32_t number(Face face, std::uint32_t glyph, std::string_view text);

  const Use& use(Face face, std::uint32_t number) const { return of(face).uses[number].use; }
  std::size_t count(Face face) const { return of(face).uses.size(); }
  std::size_t bytes() const { return bytes_; }

 private:
  struct Numbered {
    Use use;
    std::uint32_t next = 0;  // 1 + number of another text of the same glyph, 0 if there is none
  };
  struct OfFace {
    std::vector<Numbered> uses;
    std::vector<std::uint32_t> first;  // by glyph: 1 + number of its first use, 0 if there is none
  };
  const OfFace& of(Face face) const { return faces_[static_cast<std::size_t>(face)]; }

  std::array<OfFace, face_count> faces_;
  std::size_t bytes_ = 0;
};

/// Calls `visit(glyph, text)` for each glyph of the run; the text is empty for later glyphs of a
/// cluster.
template <typename Visit>
void for_each_glyph(const Run& run, Visit visit) {
  std::size_t at = 0;
  for (const Run::Glyph& glyph : run.glyphs) {
    const std::size_t begin = at < run.text.size() ? at : run.text.size();
    visit(glyph, std::string_view(run.text).substr(begin, glyph.bytes));
    at += glyph.bytes;
  }
}

}  // namespace congvan
