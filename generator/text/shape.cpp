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

Look look_of(const TypeStyle& style, const Emphasis& emphasis) {
  Look look;
  look.face = face_of(style.bold || emphasis.bold, style.italic || emphasis.italic);
  look.size = style.size;
  look.underline = emphasis.underline;
  if (emphasis.script != Script::normal) {
    look.size = style.size * 2 / 3;
    look.rise = emphasis.script == Script::superscript ? style.size / 3 : -(style.size / 6);
  }
  return look;
}

/// `value * size / upem`, rounded; halves go up, so that equal glyphs are equally wide anywhere.
Length scaled_units(std::int64_t value, Length size, std::int64_t upem) {
  const std::int64_t twice = 2 * value * size.millipoints + upem;
  const std::int64_t quotient = twice / (2 * upem);
  return {twice % (2 * upem) < 0 ? quotient - 1 : quotient};
}

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
    hb_buffer_set_language(buffer, hb_language_from_string("vi", 2));
    hb_shape(face.handle(), buffer, features.data(), features.size());
    if (hb_buffer_allocation_successful(buffer) == 0) throw std::bad_alloc();
    take_glyphs(face, end, look);
  }

  void take_glyphs(const Font& face, std::size_t end, std::uint16_t look) {
    unsigned count = 0;
    const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer_.get(), &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer_.get(), &count);
    for (unsigned first = 0; first < count;) {
      unsigned next = first + 1;
      while (next < count && info[next].cluster == info[first].cluster) ++next;
      const std::size_t cluster_end = next < count ? info[next].cluster : end;
      for (unsigned i = first; i < next; ++i) {
        // A shift of a glyph is folded into the advances around it: along the line that is the
        // same.
        const hb_position_t next_shift = i + 1 < count ? places[i + 1].x_offset : 0;
        const hb_position_t units = places[i].x_advance - places[i].x_offset + next_shift;
        add_glyph(info[i], i == first ? cluster_end : info[i].cluster, units, look);
      }
      if (next - first == 1) undo_kerning_with_space(face.handle(), cluster_end);
      report_missing(face, shaped_.glyphs.size() - (next - first), cluster_end);
      first = next;
    }
  }

  void add_glyph(const hb_glyph_info_t& info, std::size_t end, std::int64_t units,
                 std::uint16_t look) {
    Glyph glyph;
    glyph.id = info.codepoint;
    glyph.begin = info.cluster;
    glyph.end = static_cast<std::uint32_t>(end);
    glyph.look = look;
    glyph.space = glyph.begin < glyph.end && shaped_.text.str()[glyph.begin] == ' ';
    const hb_face_t* face = hb_font_get_face(fonts_[shaped_.looks[look].face].handle());
    glyph.advance = scaled_units(units, shaped_.looks[look].size, hb_face_get_upem(face));
    shaped_.glyphs.push_back(glyph);
  }

  /// The last glyph, alone in its cluster, gets its own width if it is a space or stands before
  /// one.
  void undo_kerning_with_space(hb_font_t* font, std::size_t next) {
    const std::string& text = shaped_.text.str();
    Glyph& glyph = shaped_.glyphs.back();
    if (!glyph.space && (next == text.size() || text[next] != ' ')) return;
    glyph.advance =
        scaled_units(hb_font_get_glyph_h_advance(font, glyph.id), shaped_.looks[glyph.look].size,
                     hb_face_get_upem(hb_font_get_face(font)));
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
  ShapedText shaped_;
  std::set<char32_t> reported_;
};

}  // namespace

ShapedText shape(const Text& text, const TypeStyle& style, const Fonts& fonts, Diagnostics& says) {
  return Shaper(text, style, fonts, says).take();
}

Length width(const ShapedText& shaped) {
  Length sum;
  for (const Glyph& glyph : shaped.glyphs) sum += glyph.advance;
  return sum;
}

}  // namespace congvan
