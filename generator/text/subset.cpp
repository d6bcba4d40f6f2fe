#include <hb-subset.h>
#include <hb.h>

#include <array>
#include <cstddef>
#include <memory>
#include <stdexcept>

#include "text/font.h"
#include "text/harfbuzz.h"

namespace congvan {
namespace {

struct ReleaseSubset {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
using Input = std::unique_ptr<hb_subset_input_t, ReleaseSubset>;
using Plan = std::unique_ptr<hb_subset_plan_t, ReleaseSubset>;

/// What a CIDFontType2 in a PDF is drawn from; the PDF itself says the rest.
bool is_needed(hb_tag_t table) {
  switch (table) {
    case tag("glyf"):
    case tag("loca"):
    case tag("head"):
    case tag("hhea"):
    case tag("hmtx"):
    case tag("maxp"):
      return true;
    default:
      return false;
  }
}

hb_blob_t* needed_table(hb_face_t*, hb_tag_t table, void* face) {
  return is_needed(table) ? hb_face_reference_table(static_cast<hb_face_t*>(face), table) : nullptr;
}

Input everything_of(const std::vector<std::uint32_t>& glyphs) {
  Input input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  return input;
}

bool has_glyphs(hb_face_t* face) {
  const Blob glyf(hb_face_reference_table(face, tag("glyf")));
  const Blob loca(hb_face_reference_table(face, tag("loca")));
  return hb_face_get_glyph_count(face) > 0 && hb_blob_get_length(loca.get()) > 0 &&
         hb_blob_get_length(glyf.get()) > 0;
}

}  // namespace

FontSubset subset(const Font& font, const std::vector<std::uint32_t>& glyphs) {
  // HarfBuzz is shown the needed tables only: it then spends no time on the others, and no
  // character or substitution of theirs can draw further glyphs in.
  hb_face_t* whole = hb_font_get_face(font.handle());
  const FaceHandle bare(hb_face_create_for_tables(needed_table, whole, nullptr));
  const Input input = everything_of(glyphs);
  const Plan plan(hb_subset_plan_create_or_fail(bare.get(), input.get()));
  const FaceHandle face(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!face) throw std::runtime_error("the font program is broken: " + font.path());
  const Blob program(hb_face_reference_blob(face.get()));
  const FaceHandle made(hb_face_create(program.get(), 0));
  if (!has_glyphs(made.get())) {
    throw std::runtime_error("the font program is broken: " + font.path());
  }

  FontSubset result;
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(program.get(), &size);
  result.program.assign(bytes, size);
  result.glyphs.reserve(glyphs.size());
  const hb_map_t* new_numbers = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint32_t glyph : glyphs) {
    const bool kept = hb_map_has(new_numbers, glyph) != 0;
    result.glyphs.push_back(kept ? static_cast<std::uint16_t>(hb_map_get(new_numbers, glyph))
                                 : std::uint16_t{0});
  }
  return result;
}

}  // namespace congvan
