#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/length.h"

struct hb_font_t;

namespace congvan {

enum class Face { regular, bold, italic, bold_italic };
inline constexpr std::size_t face_count = 4;

constexpr Face face_of(bool bold, bool italic) {
  return static_cast<Face>((bold ? 1 : 0) + (italic ? 2 : 0));
}

/// Numbers of a face, in thousandths of the type size.
struct FaceMetrics {
  int ascent = 0;
  int descent = 0;  ///< below the baseline: negative
  int line_gap = 0;
  int cap_height = 0;
  std::array<int, 4> box{};  ///< of all glyphs: left, bottom, right, top
  double italic_angle = 0;   ///< degrees
  int underline_position = 0;
  int underline_thickness = 0;
};

/// One face of a font file, mapped and parsed once; safe to share between threads.
class Font {
 public:
  /// Nothing if the file cannot be read or is no usable TrueType font.
  static std::optional<Font> load(const std::string& path);

  const std::string& path() const;
  const std::string& postscript_name() const;
  const FaceMetrics& metrics() const;
  /// True when the font's own rights (OS/2 fsType) allow it to be embedded and subset.
  bool may_embed() const;
  /// Whether it has a glyph of its own for a character.
  bool has(char32_t character) const;
  /// In thousandths of the type size, rounded.
  int advance(std::uint32_t glyph) const;
  hb_font_t* handle() const;

 private:
  struct Parts;
  explicit Font(std::shared_ptr<const Parts> parts);
  std::shared_ptr<const Parts> parts_;
};

/// The four faces of one family, by `Face`.
struct Fonts {
  std::array<std::optional<Font>, face_count> faces;
  const Font& operator[](Face face) const { return *faces[static_cast<std::size_t>(face)]; }
};

/// A font program with only some glyphs, for embedding.
struct FontSubset {
  std::string program;                ///< TrueType
  std::vector<std::uint16_t> glyphs;  ///< new glyph number of each asked for, in the order asked
};

/// The least font that draws `glyphs` (glyph 0 is always kept), without hinting or layout tables.
/// Throws std::runtime_error if the font program is broken.
FontSubset subset(const Font& font, const std::vector<std::uint32_t>& glyphs);

}  // namespace congvan
