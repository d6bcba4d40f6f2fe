#include "paint/subset_font.h"

#include <algorithm>
#include <bit>
#include <stdexcept>
#include <tuple>
#include <utility>

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

std::string descriptor(const Font& font, Face face, const std::string& name) {
  const FaceMetrics& metrics = font.metrics();
  const std::string stem = is_bold(face) ? "140" : "80";  // no table of the font tells it
  std::string box;
  for (const int edge : metrics.box) box += (box.empty() ? "" : " ") + std::to_string(edge);
  return "/Type/FontDescriptor/FontName" + name + "/Flags " +
         std::to_string(descriptor_flags(face)) + "/FontBBox[" + box + "]/ItalicAngle " +
         decimal(metrics.italic_angle, 2) + "/Ascent " + std::to_string(metrics.ascent) +
         "/Descent " + std::to_string(metrics.descent) + "/CapHeight " +
         std::to_string(metrics.cap_height) + "/StemV " + stem;
}

/// A code with all that is said of it.
struct CodeUse {
  std::uint32_t number = 0;  // of the use
  const GlyphUses::Use* use = nullptr;
  std::uint16_t glyph = 0;  // in the program
  SubsetFont::Code code;
};

/// In the order of glyphs, and of texts for one glyph: that of nothing else.
std::vector<CodeUse> sorted_uses(Face face, const GlyphUses& uses, const UseSet& used) {
  std::vector<CodeUse> sorted;
  for (std::size_t word = 0; word < used.size(); ++word) {
    for (std::uint64_t bits = used[word]; bits != 0; bits &= bits - 1) {
      const auto number =
          static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
      sorted.push_back({number, &uses.use(face, number), 0, {}});
    }
  }
  std::ranges::sort(sorted, [](const CodeUse& a, const CodeUse& b) {
    return std::tie(a.use->glyph, a.use->text) < std::tie(b.use->glyph, b.use->text);
  });
  return sorted;
}

/// Gives every use its code; the glyphs of the program that they need.
FontSubset give_codes(std::vector<CodeUse>& uses, const Font& font) {
  std::vector<std::uint32_t> glyphs;
  for (const CodeUse& use : uses) {
    if (glyphs.empty() || glyphs.back() != use.use->glyph) glyphs.push_back(use.use->glyph);
  }
  FontSubset cut = subset(font, glyphs);
  std::size_t beyond = std::size_t{1} + *std::ranges::max_element(cut.glyphs);
  std::size_t glyph = 0;
  for (CodeUse& use : uses) {
    const bool first = &use == &uses.front() || (&use - 1)->use->glyph != use.use->glyph;
    if (first && &use != &uses.front()) ++glyph;
    use.glyph = cut.glyphs[glyph];
    if (!first && beyond == most_codes) {
      throw std::runtime_error("a face has too many different glyphs");
    }
    use.code = {first ? use.glyph : static_cast<std::uint16_t>(beyond++),
                font.advance(use.use->glyph)};
  }
  return cut;
}

std::string two_bytes(std::size_t value) {
  return {static_cast<char>(value >> 8 & 0xFF), static_cast<char>(value & 0xFF)};
}

}  // namespace

SubsetFont subset_font(const Font& font, Face face, const GlyphUses& uses, const UseSet& used,
                       const Deflater& deflater) {
  if (!font.may_embed()) {
    throw std::runtime_error("the font's rights forbid embedding it: " + font.path());
  }
  std::vector<CodeUse> sorted = sorted_uses(face, uses, used);
  const FontSubset cut = give_codes(sorted, font);

  SubsetFont made;
  made.codes.resize(used.size() * 64);
  const std::size_t glyph_count = std::size_t{1} + *std::ranges::max_element(cut.glyphs);
  std::vector<const CodeUse*> by_code(glyph_count);
  for (const CodeUse& use : sorted) {
    made.codes[use.number] = use.code;
    if (use.code.code >= by_code.size()) by_code.resize(use.code.code + std::size_t{1});
    by_code[use.code.code] = &use;
  }
  std::string map;
  ToUnicode to_unicode;
  for (std::size_t code = 0; code < by_code.size(); ++code) {
    const CodeUse* use = by_code[code];
    const int width = use ? use->code.width : 0;  // a part of other glyphs is never shown alone
    made.widths += (code == 0 ? "" : " ") + std::to_string(width);
    map += two_bytes(use ? use->glyph : 0);
    if (use) to_unicode.add(static_cast<std::uint16_t>(code), use->use->text);
  }
  made.codes_are_glyphs = by_code.size() == glyph_count;
  if (!made.codes_are_glyphs) made.map = packed_deflated(map, deflater);
  made.to_unicode = packed_deflated(to_unicode.cmap(), deflater);
  made.name = pdf_name(subset_tag(cut.program) + '+' + font.postscript_name());
  made.descriptor = descriptor(font, face, made.name);
  made.program_bytes = cut.program.size();
  made.program = packed_deflated(cut.program, deflater);
  return made;
}

PdfObject add_font(const SubsetFont& font, const AddObject& add) {
  const auto program = add("/Length1 " + std::to_string(font.program_bytes), &font.program);
  const std::string glyphs =
      font.codes_are_glyphs ? "/Identity" : ' ' + pdf_reference(add({}, &font.map));
  const auto descriptor = add(font.descriptor + "/FontFile2 " + pdf_reference(program), nullptr);
  const auto descendant = add(
      "/Type/Font/Subtype/CIDFontType2/BaseFont" + font.name +
          "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap" +
          glyphs + "/FontDescriptor " + pdf_reference(descriptor) + "/W[0[" + font.widths + "]]",
      nullptr);
  const auto to_unicode = add({}, &font.to_unicode);
  return add("/Type/Font/Subtype/Type0/BaseFont" + font.name +
                 "/Encoding/Identity-H/DescendantFonts[" + pdf_reference(descendant) +
                 "]/ToUnicode " + pdf_reference(to_unicode),
             nullptr);
}

const SubsetFont& SubsetFonts::of(const Font& font, Face face, const GlyphUses& uses,
                                  const UseSet& used, const Deflater& deflater) {
  std::uint64_t hash = static_cast<std::uint64_t>(face);
  for (const std::uint64_t word : used) hash = mixed(hash, word);
  const auto is_it = [&](const Known& known) { return known.face == face && known.used == used; };
  if (const auto* known = known_.find(hash, is_it)) return known->font;
  SubsetFont made = subset_font(font, face, uses, used, deflater);
  const std::size_t bytes = made.codes.size() * sizeof(SubsetFont::Code) + made.widths.size() +
                            made.program.bytes.size() + made.map.bytes.size() +
                            made.to_unicode.bytes.size() + made.descriptor.size();
  return known_.put(hash, {face, used, std::move(made)}, bytes).font;
}

}  // namespace congvan
