#include "text/shape.h"

#include <hb.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <limits>
#include <new>
#include <set>
#include <string_view>
#include <utility>

#include "text/harfbuzz.h"
#include "text/utf8.h"

namespace congvan {
namespace {

/// Gives a look the size its script has beside type of `size`.
void set_size(Look& look, Script script, Length size) {
  look.size = script == Script::normal ? size : size * 2 / 3;
  look.rise = {};
  if (script == Script::superscript) look.rise = size / 3;
  if (script == Script::subscript) look.rise = -(size / 6);
}

Look look_of(const TypeStyle& style, const Emphasis& emphasis) {
  Look look;
  look.face = face_of(style.bold || emphasis.bold, style.italic || emphasis.italic);
  look.underline = emphasis.underline;
  set_size(look, emphasis.script, style.size);
  return look;
}

Script script_of(const Look& look) {
  if (look.rise == Length{}) return Script::normal;
  return look.rise > Length{} ? Script::superscript : Script::subscript;
}

/// Units of a font as a length at some size.
class Scale {
 public:
  Scale(Length size, unsigned upem) : twice_size_(2 * size.millipoints), upem_(upem) {
    while (std::int64_t{1} << shift_ < 2 * upem_) ++shift_;
    is_power_ = std::int64_t{1} << shift_ == 2 * upem_;
  }

  /// Rounded; halves go up, so that equal glyphs are equally wide anywhere.
  Length of(std::int32_t units) const {
    const std::int64_t twice = twice_size_ * units + upem_;
    if (is_power_) return {twice >> shift_};
    const std::int64_t quotient = twice / (2 * upem_);
    return {twice % (2 * upem_) < 0 ? quotient - 1 : quotient};
  }

 private:
  std::int64_t twice_size_;
  std::int64_t upem_;
  unsigned shift_ = 0;
  bool is_power_ = false;  ///< as it is in nearly all fonts: then no division is needed
};

std::string code_point_name(char32_t code) {
  std::array<char, 16> name{};
  const int size = std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(code));
  return {name.data(), static_cast<std::size_t>(size)};
}

/// Shapes one text, stretch by stretch, into `shaped_`.
class Shaper {
 public:
  Shaper(const Text& text, const TypeStyle& style, const Fonts& fonts, Diagnostics& says)
      : fonts_(fonts), says_(says), buffer_(hb_buffer_create()) {
    if (hb_buffer_allocation_successful(buffer_.get()) == 0) throw std::bad_alloc();
    shaped_.text = text;
    shaped_.glyphs.reserve(text.str().size());
    shape_spans(style);
  }

  ShapedText take() { return std::move(shaped_); }

 private:
  void shape_spans(const TypeStyle& style) {
    const std::vector<Text::Span>& spans = shaped_.text.spans();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const Look look = look_of(style, spans[i].emphasis);
      // Spans that differ in nothing visible are kerned across.
      if (i + 1 < spans.size() && look_of(style, spans[i + 1].emphasis) == look) continue;
      shape_look(begin, spans[i].end, add_look(look));
      begin = spans[i].end;
    }
  }

  std::uint16_t add_look(const Look& look) {
    auto& looks = shaped_.looks;
    const auto found = std::find(looks.begin(), looks.end(), look);
    const auto index = static_cast<std::uint16_t>(found - looks.begin());
    if (found == looks.end()) looks.push_back(look);
    return index;
  }

  /// Bytes [begin, end), between the forced breaks in them.
  void shape_look(std::size_t begin, std::size_t end, std::uint16_t look) {
    const std::string_view text = std::string_view(shaped_.text.str()).substr(0, end);
    while (begin < end) {
      const std::size_t stop = std::min(text.find(Text::forced_break, begin), end);
      while (begin < stop) {
        const std::size_t part = end_of_part(begin, stop);
        shape_stretch(begin, part, look);
        begin = part;
      }
      begin = stop + Text::forced_break.size();
    }
  }

  /// HarfBuzz takes the square of the length of a run of marks, so it gets no more than a kilobyte
  /// at once. Nothing is lost by parting at a space, where kerning ends.
  std::size_t end_of_part(std::size_t begin, std::size_t end) const {
    constexpr std::size_t most = 1024;
    if (end - begin <= most) return end;
    const std::string& text = shaped_.text.str();
    const std::size_t space = text.rfind(' ', begin + most - 1);
    if (space != std::string::npos && space >= begin) return space + 1;
    return start_before(text, begin + most);
  }

  void shape_stretch(std::size_t begin, std::size_t end, std::uint16_t look) {
    constexpr unsigned everywhere = std::numeric_limits<unsigned>::max();
    static constexpr std::array<hb_feature_t, 3> features = {{
        {tag("liga"), 0, 0, everywhere},
        {tag("clig"), 0, 0, everywhere},
        {tag("dlig"), 0, 0, everywhere},
    }};
    const Font& face = fonts_[shaped_.looks[look].face];
    hb_buffer_t* buffer = buffer_.get();
    const std::string& text = shaped_.text.str();
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()),
                       static_cast<unsigned>(begin), static_cast<int>(end - begin));
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer, language_);
    hb_shape(face.handle(), buffer, features.data(), features.size());
    if (hb_buffer_allocation_successful(buffer) == 0) throw std::bad_alloc();
    take_glyphs(face, end, look);
  }

  void take_glyphs(const Font& face, std::size_t end, std::uint16_t look) {
    unsigned count = 0;
    const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer_.get(), &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer_.get(), &count);
    const Scale scale(shaped_.looks[look].size, em_of(shaped_.looks[look].face));
    for (unsigned first = 0; first < count;) {
      unsigned next = first + 1;
      while (next < count && info[next].cluster == info[first].cluster) ++next;
      const std::size_t cluster_end = next < count ? info[next].cluster : end;
      for (unsigned i = first; i < next; ++i) {
        // A shift of a glyph is folded into the advances around it: along the line that is the
        // same.
        const hb_position_t next_shift = i + 1 < count ? places[i + 1].x_offset : 0;
        hb_position_t units = places[i].x_advance - places[i].x_offset + next_shift;
        if (next - first == 1) units = without_kerning(face.handle(), info[i], cluster_end, units);
        const std::size_t glyph_end = i == first ? cluster_end : info[i].cluster;
        const bool space = i == first && shaped_.text.str()[info[i].cluster] == ' ';
        shaped_.glyphs.push_back({info[i].codepoint, info[i].cluster,
                                  static_cast<std::uint32_t>(glyph_end), units, look, space,
                                  scale.of(units)});
      }
      report_missing(face, shaped_.glyphs.size() - (next - first), cluster_end);
      first = next;
    }
  }

  /// How many units of the font an em is, looked up once a face.
  unsigned em_of(Face face) {
    std::uint16_t& em = shaped_.ems[static_cast<std::size_t>(face)];
    if (em == 0) {
      em = static_cast<std::uint16_t>(hb_face_get_upem(hb_font_get_face(fonts_[face].handle())));
    }
    return em;
  }

  /// A glyph that is alone in its cluster has its own width if it is a space or stands before one.
  hb_position_t without_kerning(hb_font_t* font, const hb_glyph_info_t& glyph, std::size_t next,
                                hb_position_t units) const {
    const std::string& text = shaped_.text.str();
    const bool by_space = text[glyph.cluster] == ' ' || (next < text.size() && text[next] == ' ');
    return by_space ? hb_font_get_glyph_h_advance(font, glyph.codepoint) : units;
  }

  /// Of the cluster that begins with glyph `first` and ends at byte `end`. A character put together
  /// from the glyphs of its parts is missing too: its marks would not stand at their height.
  void report_missing(const Font& font, std::size_t first, std::size_t end) {
    const Glyph& glyph = shaped_.glyphs[first];
    const bool is_whole = first + 1 == shaped_.glyphs.size() && glyph.id != 0;
    if (is_whole) return;
    const std::string_view text = shaped_.text.str();
    for (std::size_t at = glyph.begin; at < end;) {
      const std::size_t begin = at;
      const char32_t code = take_character(text, at);
      if (font.has(code) || !reported_.insert(code).second) continue;
      says_.error("missing-glyph", shaped_.text.where(begin),
                  {{"character", text.substr(begin, at - begin)}, {"code", code_point_name(code)}});
    }
  }

  const Fonts& fonts_;
  Diagnostics& says_;
  Buffer buffer_;
  const hb_language_t language_ = hb_language_from_string("vi", 2);
  ShapedText shaped_;
  std::set<char32_t> reported_;
};

}  // namespace

ShapedText shape(const Text& text, const TypeStyle& style, const Fonts& fonts, Diagnostics& says) {
  return Shaper(text, style, fonts, says).take();
}

ShapedText resized(const ShapedText& words, Length size) {
  ShapedText made = words;
  std::vector<Scale> scales;
  for (Look& look : made.looks) {
    set_size(look, script_of(look), size);
    scales.emplace_back(look.size, made.ems[static_cast<std::size_t>(look.face)]);
  }
  for (Glyph& glyph : made.glyphs) glyph.advance = scales[glyph.look].of(glyph.units);
  return made;
}

Length width(const ShapedText& shaped) {
  Length sum;
  for (const Glyph& glyph : shaped.glyphs) sum += glyph.advance;
  return sum;
}

}  // namespace congvan
