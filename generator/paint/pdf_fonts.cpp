#include "paint/pdf_fonts.h"

#include <algorithm>
#include <stdexcept>

#include "paint/pdf_values.h"
#include "paint/to_unicode.h"

namespace congvan {
namespace {

constexpr std::size_t most_codes = 65536;

/// Six capitals, taken from what the subset holds: equal subsets have equal names, others do not.
std::string subset_tag(std::string_view program) {
  std::uint64_t hash = 14695981039346656037U;  // FNV-1a
  for (const char byte : program) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

bool is_bold(Face face) { return face == Face::bold || face == Face::bold_italic; }
bool is_italic(Face face) { return face == Face::italic || face == Face::bold_italic; }

/// ISO 32000-1, table 123. Symbolic, as a font must be that is not read through an encoding.
int descriptor_flags(Face face) {
  constexpr int serif = 2, symbolic = 4, italic = 64;
  return serif | symbolic | (is_italic(face) ? italic : 0);
}

std::string descriptor(const Font& font, Face face, const std::string& name, PdfObject program) {
  const FaceMetrics& metrics = font.metrics();
  const std::string stem = is_bold(face) ? "140" : "80";  // no table of the font tells it
  std::string box;
  for (const int edge : metrics.box) box += (box.empty() ? "" : " ") + std::to_string(edge);
  return "/Type/FontDescriptor/FontName" + name + "/Flags " +
         std::to_string(descriptor_flags(face)) + "/FontBBox[" + box + "]/ItalicAngle " +
         decimal(metrics.italic_angle, 2) + "/Ascent " + std::to_string(metrics.ascent) +
         "/Descent " + std::to_string(metrics.descent) + "/CapHeight " +
         std::to_string(metrics.cap_height) + "/StemV " + stem + "/FontFile2 " +
         pdf_reference(program);
}

std::string two_bytes(std::size_t value) {
  return {static_cast<char>(value >> 8 & 0xFF), static_cast<char>(value & 0xFF)};
}

}  // namespace

std::string pdf_font_name(Face face) { return "/F" + std::to_string(static_cast<int>(face)); }

PdfFonts::PdfFonts(const Pages& pages, const Fonts& fonts) {
  for (const Page& page : pages.pages) {
    for (const Watermark& watermark : page.watermarks) collect(watermark.run, fonts);
    for (const Block& block : page.blocks) {
      for (const Run& run : block.runs) collect(run, fonts);
    }
  }
  for (UsedFace& face : faces_) {
    if (!face.font) continue;
    if (!face.font->may_embed()) {
      throw std::runtime_error("the font's rights forbid embedding it: " + face.font->path());
    }
    give_codes(face);
  }
}

void PdfFonts::collect(const Run& run, const Fonts& fonts) {
  UsedFace& face = faces_[static_cast<std::size_t>(run.face)];
  for_each_glyph(run, [&](const Run::Glyph& glyph, std::string_view text) {
    if (glyph.id >= most_codes) throw std::runtime_error("a glyph number is out of range");
    face.font = &fonts[run.face];
    if (glyph.id >= face.first.size()) face.first.resize(glyph.id + 1);
    std::size_t* index = &face.first[glyph.id];
    while (*index != 0 && face.uses[*index - 1].text != text) index = &face.uses[*index - 1].next;
    if (*index != 0) return;
    *index = face.uses.size() + 1;
    face.uses.push_back({glyph.id, text, {}, 0});
  });
}

void PdfFonts::give_codes(UsedFace& face) {
  std::vector<std::uint32_t> glyphs;
  for (std::size_t id = 0; id < face.first.size(); ++id) {
    if (face.first[id] != 0) glyphs.push_back(static_cast<std::uint32_t>(id));
  }
  FontSubset cut = subset(*face.font, glyphs);
  face.program = std::move(cut.program);
  face.glyph_count = std::size_t{1} + *std::ranges::max_element(cut.glyphs);

  std::size_t beyond = face.glyph_count;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const int width = face.font->advance(glyphs[i]);
    std::size_t index = face.first[glyphs[i]];
    face.uses[index - 1].code = {cut.glyphs[i], width};
    while ((index = face.uses[index - 1].next) != 0) {
      if (beyond == most_codes) throw std::runtime_error("a face has too many different glyphs");
      face.uses[index - 1].code = {static_cast<std::uint16_t>(beyond++), width};
    }
  }
}

PdfFonts::Code PdfFonts::code(Face face, std::uint32_t glyph, std::string_view text) const {
  const UsedFace& used = faces_[static_cast<std::size_t>(face)];
  std::size_t index = used.first.at(glyph);
  while (used.uses[index - 1].text != text) index = used.uses[index - 1].next;
  return used.uses[index - 1].code;
}

const FaceMetrics& PdfFonts::metrics(Face face) const {
  return faces_[static_cast<std::size_t>(face)].font->metrics();
}

std::string PdfFonts::write(PdfFile& file) const {
  std::string entries;
  for (std::size_t i = 0; i < face_count; ++i) {
    if (!faces_[i].font) continue;
    const auto face = static_cast<Face>(i);
    entries += pdf_font_name(face) + ' ' + pdf_reference(write_face(faces_[i], face, file));
  }
  return entries;
}

PdfObject PdfFonts::write_face(const UsedFace& face, Face which, PdfFile& file) {
  // By code: the width and the text of each, and the glyph where it is not the code itself.
  std::vector<const Use*> uses(face.glyph_count);
  for (const Use& use : face.uses) {
    if (use.code.code >= uses.size()) uses.resize(use.code.code + std::size_t{1});
    uses[use.code.code] = &use;
  }
  std::string widths, map;
  ToUnicode to_unicode;
  for (std::size_t code = 0; code < uses.size(); ++code) {
    const Use* use = uses[code];
    const int width = use ? use->code.width : 0;  // a part of other glyphs is never shown alone
    widths += (code == 0 ? "" : " ") + std::to_string(width);
    map += two_bytes(use ? face.uses[face.first[use->glyph] - 1].code.code : 0);
    if (use) to_unicode.add(static_cast<std::uint16_t>(code), use->text);
  }

  using Coding = PdfFile::Coding;
  const std::string name = pdf_name(subset_tag(face.program) + '+' + face.font->postscript_name());
  const auto program =
      file.stream(face.program, Coding::deflate, "/Length1 " + std::to_string(face.program.size()));
  const std::string glyphs = uses.size() == face.glyph_count
                                 ? "/Identity"
                                 : ' ' + pdf_reference(file.stream(map, Coding::deflate));
  const auto descendant = file.dictionary(
      "/Type/Font/Subtype/CIDFontType2/BaseFont" + name +
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap" + glyphs +
      "/FontDescriptor " +
      pdf_reference(file.dictionary(descriptor(*face.font, which, name, program))) + "/W[0[" +
      widths + "]]");
  return file.dictionary("/Type/Font/Subtype/Type0/BaseFont" + name +
                         "/Encoding/Identity-H/DescendantFonts[" + pdf_reference(descendant) +
                         "]/ToUnicode " +
                         pdf_reference(file.stream(to_unicode.cmap(), Coding::deflate)));
}

}  // namespace congvan
