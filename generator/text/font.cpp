#include "text/font.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/harfbuzz.h"

namespace congvan {
namespace {

/// One table of a font file. What lies beyond its end reads as 0, as in a file cut short.
class Table {
 public:
  Table(hb_face_t* face, std::uint32_t table) : blob_(hb_face_reference_table(face, table)) {}

  unsigned size() const { return hb_blob_get_length(blob_.get()); }
  std::uint16_t u16(unsigned offset) const {
    if (offset + 2 > size()) return 0;
    const char* data = hb_blob_get_data(blob_.get(), nullptr) + offset;
    return static_cast<std::uint16_t>(static_cast<unsigned char>(data[0]) << 8 |
                                      static_cast<unsigned char>(data[1]));
  }
  std::int16_t i16(unsigned offset) const { return static_cast<std::int16_t>(u16(offset)); }

 private:
  Blob blob_;
};

/// Whether the file has what drawing and embedding a TrueType font needs.
bool is_usable(hb_face_t* face) {
  constexpr std::uint16_t magic = 0x5F0F;  // of 0x5F0F3CF5
  const Table head(face, tag("head"));
  const int upem = head.u16(18);
  if (head.size() < 54 || head.u16(12) != magic || upem < 16 || upem > 16384) return false;
  if (hb_face_get_glyph_count(face) == 0) return false;
  constexpr std::array needed = {tag("glyf"), tag("loca"), tag("hhea"), tag("hmtx"), tag("cmap")};
  return std::all_of(needed.begin(), needed.end(),
                     [&](std::uint32_t table) { return Table(face, table).size() > 0; });
}

/// PDF names allow more, but a font name of other characters would have to be escaped everywhere.
bool is_name_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == ',' || c == '.' || c == '+';
}

std::string read_postscript_name(hb_face_t* face) {
  unsigned count = 0;
  const hb_ot_name_entry_t* entries = hb_ot_name_list_names(face, &count);
  std::string name;
  for (unsigned i = 0; i < count && name.empty(); ++i) {
    if (entries[i].name_id != HB_OT_NAME_ID_POSTSCRIPT_NAME) continue;
    std::array<char, 64> buffer{};
    unsigned size = buffer.size();
    hb_ot_name_get_utf8(face, entries[i].name_id, entries[i].language, &size, buffer.data());
    std::copy_if(buffer.begin(), buffer.begin() + size, std::back_inserter(name),
                 is_name_character);
  }
  return name.empty() ? "Unnamed" : name;
}

/// OS/2 fsType: rights that are restricted alone (2), that forbid subsets (0x100), or that allow
/// bitmaps only (0x200) keep a font out of our files. Of several rights the mildest holds.
bool read_may_embed(hb_face_t* face) {
  const unsigned rights = Table(face, tag("OS/2")).u16(8);
  return (rights & 0x000FU) != 2 && (rights & 0x0300U) == 0;
}

FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font, int upem) {
  const auto thousandths = [upem](int units) {
    return static_cast<int>(nearest(units * 1000.0 / upem));
  };
  const auto metric = [&](hb_ot_metrics_tag_t tag) {
    hb_position_t units = 0;
    hb_ot_metrics_get_position(font, tag, &units);
    return thousandths(units);
  };
  FaceMetrics metrics;
  metrics.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  metrics.descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  metrics.line_gap = metric(HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP);
  metrics.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
  metrics.underline_position = metric(HB_OT_METRICS_TAG_UNDERLINE_OFFSET);
  metrics.underline_thickness = metric(HB_OT_METRICS_TAG_UNDERLINE_SIZE);
  const Table head(face, tag("head"));
  for (unsigned i = 0; i < 4; ++i) metrics.box[i] = thousandths(head.i16(36 + 2 * i));
  const Table post(face, tag("post"));
  metrics.italic_angle = post.i16(4) + post.u16(6) / 65536.0;
  // Fonts before OS/2 version 2 do not tell the height of their capitals.
  if (metrics.cap_height <= 0) metrics.cap_height = metrics.ascent * 3 / 4;
  return metrics;
}

}  // namespace

struct Font::Parts {
  std::string path;
  std::string postscript_name;
  FaceMetrics metrics;
  bool may_embed = false;
  int upem = 1000;
  FaceHandle face;
  FontHandle font;
};

std::optional<Font> Font::load(const std::string& path) {
  const Blob blob(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!blob || hb_face_count(blob.get()) == 0) return std::nullopt;
  auto parts = std::make_shared<Parts>();
  parts->face.reset(hb_face_create(blob.get(), 0));
  hb_face_t* face = parts->face.get();
  if (!is_usable(face)) return std::nullopt;
  hb_face_make_immutable(face);
  parts->font.reset(hb_font_create(face));
  hb_font_make_immutable(parts->font.get());
  parts->path = path;
  parts->upem = static_cast<int>(hb_face_get_upem(face));
  parts->postscript_name = read_postscript_name(face);
  parts->metrics = read_metrics(face, parts->font.get(), parts->upem);
  parts->may_embed = read_may_embed(face);
  return Font(std::move(parts));
}

Font::Font(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}

const std::string& Font::path() const { return parts_->path; }
const std::string& Font::postscript_name() const { return parts_->postscript_name; }
const FaceMetrics& Font::metrics() const { return parts_->metrics; }
bool Font::may_embed() const { return parts_->may_embed; }
hb_font_t* Font::handle() const { return parts_->font.get(); }

bool Font::has(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(handle(), character, &glyph) != 0 && glyph != 0;
}

int Font::advance(std::uint32_t glyph) const {
  const int units = hb_font_get_glyph_h_advance(handle(), glyph);
  return static_cast<int>(nearest(units * 1000.0 / parts_->upem));
}

}  // namespace congvan
