#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/length.h"
#include "text/font.h"
#include "text/text.h"

namespace congvan {

/// How some words look, once the style of their place and their emphasis are put together.
struct Look {
  Face face = Face::regular;
  Length size;
  Length rise;  ///< of the baseline, for superscript (above 0) and subscript (below)
  bool underline = false;
  bool operator==(const Look&) const = default;
};

/// A glyph with its advance, kerning included. Bytes [begin, end) of the text are what it shows;
/// they are empty for the second and later glyphs of a cluster.
struct Glyph {
  std::uint32_t id = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::int32_t units = 0;  ///< the advance as the font counts
  std::uint16_t look = 0;  ///< index into ShapedText::looks
  bool space = false;
  Length advance;
  bool operator==(const Glyph&) const = default;
};

struct ShapedText {
  Text text;
  std::vector<Look> looks;
  std::vector<Glyph> glyphs;                    ///< forced breaks have none
  std::array<std::uint16_t, face_count> ems{};  ///< units an em of each face used has
};

/// The style of a place: what all its words begin with.
struct TypeStyle {
  Length size;
  bool bold = false;
  bool italic = false;
  bool operator==(const TypeStyle&) const = default;
};

/// Turns words into glyphs with HarfBuzz, kerned, without ligatures. Spaces keep the font's own
/// width: kerning against a space is undone, so that lines can be justified exactly. A character
/// that the face has no glyph for is an error with its place (once for each character), and its
/// glyph is 0. Superscript and subscript are set at two thirds of the size.
ShapedText shape(const Text& text, const TypeStyle& style, const Fonts& fonts, Diagnostics& says);

/// What `shape` gives for the same text where the style has another size, of a hundredth of a point
/// or more; without asking the font again.
ShapedText resized(const ShapedText& words, Length size);

/// The advance of all glyphs on one line.
Length width(const ShapedText& shaped);

}  // namespace congvan
