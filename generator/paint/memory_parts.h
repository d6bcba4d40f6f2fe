#pragma once

#include "paint/content_memory.h"
#include "paint/glyph_uses.h"
#include "paint/memory.h"
#include "paint/packed.h"
#include "paint/pdf_metadata.h"
#include "paint/pdf_pictures.h"
#include "paint/pdf_tags.h"
#include "paint/subset_font.h"

namespace congvan {

struct PaintMemory::Parts {
  explicit Parts(const Fonts& of) : fonts(of) {}

  Fonts fonts;  ///< those all of this is of; kept, so that no other font has their addresses
  Packer packer;
  GlyphUses uses;
  SubsetFonts subsets;
  ContentMemory contents;
  TagMemory tags;
  MetadataMemory metadata;
  PictureMemory pictures;
};

}  // namespace congvan
