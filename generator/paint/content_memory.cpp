#include "paint/content_memory.h"

#include <algorithm>

#include "paint/content.h"
#include "paint/drawn_alike.h"
#include "paint/pdf_elements.h"
#include "paint/pdf_tags.h"

namespace congvan {
namespace {

/// The structure type of a block that is read; of another what artifact it is.
std::string_view type_of(const Block& block, const std::vector<Node>& tree) {
  if (is_read(block)) return structure_type(tree.at(static_cast<std::size_t>(block.node)));
  return block.node == Block::pagination ? "pagination" : "decoration";
}

std::uint64_t hash_of(const Piece& piece) {
  auto hash = static_cast<std::uint64_t>(piece.height.millipoints);
  hash = mixed(hash, static_cast<std::uint64_t>(piece.first_number));
  hash = mixed(hash, piece.watermarks.size());
  for (const Block& block : piece.blocks) hash = mixed(hash, hash_of_drawn(block));
  return hash;
}

bool is_same(const ContentMemory::Known& known, const Piece& piece, const std::vector<Node>& tree) {
  const auto alike = [](const auto& a, const auto& b) { return drawn_alike(a, b); };
  return known.height == piece.height && known.first_number == piece.first_number &&
         std::ranges::equal(known.watermarks, piece.watermarks, alike) &&
         std::ranges::equal(known.blocks, piece.blocks, alike) &&
         std::ranges::equal(known.types, piece.blocks, [&](auto type, const Block& block) {
           return type == type_of(block, tree);
         });
}

/// Collects each use of a piece once.
class UsesOfPiece {
 public:
  explicit UsesOfPiece(GlyphUses& uses) : uses_(uses) {}

  void add(const Run& run) {
    std::vector<bool>& seen = seen_[static_cast<std::size_t>(run.face)];
    for_each_glyph(run, [&](const Run::Glyph& glyph, std::string_view text) {
      const std::uint32_t number = uses_.number(run.face, glyph.id, text);
      if (number >= seen.size()) seen.resize(number + std::size_t{1});
      if (seen[number]) return;
      seen[number] = true;
      found.emplace_back(run.face, number);
    });
  }

  std::vector<std::pair<Face, std::uint32_t>> found;

 private:
  GlyphUses& uses_;
  std::array<std::vector<bool>, face_count> seen_;
};

Block without_sources(const Block& block) {
  Block copy;
  copy.runs = block.runs;
  copy.rules = block.rules;
  copy.frames = block.frames;
  copy.images = block.images;
  return copy;
}

std::size_t bytes_of_run(const Run& run) {
  return sizeof(Run) + run.text.size() + run.glyphs.size() * sizeof(Run::Glyph);
}

std::size_t bytes_of_known(const ContentMemory::Known& known) {
  std::size_t bytes = known.uses.size() * sizeof(known.uses[0]);
  for (const Watermark& mark : known.watermarks) bytes += bytes_of_run(mark.run);
  for (const Block& block : known.blocks) {
    bytes += sizeof(Block) + sizeof(std::string_view) + block.rules.size() * sizeof(Rule) +
             block.frames.size() * sizeof(Frame) + block.images.size() * sizeof(Image);
    for (const Run& run : block.runs) bytes += bytes_of_run(run);
  }
  return bytes;
}

}  // namespace

const ContentMemory::Known& ContentMemory::known(const Piece& piece, const std::vector<Node>& tree,
                                                 GlyphUses& uses) {
  const std::uint64_t hash = hash_of(piece);
  const auto is_it = [&](const Known& known) { return is_same(known, piece, tree); };
  if (const Known* found = known_.find(hash, is_it)) return *found;

  Known made;
  made.key = ++last_key_;
  made.height = piece.height;
  made.first_number = piece.first_number;
  made.watermarks.assign(piece.watermarks.begin(), piece.watermarks.end());
  UsesOfPiece used(uses);
  for (const Watermark& mark : piece.watermarks) used.add(mark.run);
  for (const Block& block : piece.blocks) {
    for (const Run& run : block.runs) used.add(run);
    made.blocks.push_back(without_sources(block));
    made.types.push_back(type_of(block, tree));
  }
  made.uses = std::move(used.found);
  const std::size_t bytes = bytes_of_known(made);
  return known_.put(hash, std::move(made), bytes);
}

const Packed& ContentMemory::packed(const Known& known, const Piece& piece,
                                    const std::vector<Node>& tree, const PdfFonts& fonts,
                                    const Deflater& deflater) {
  std::vector<std::uint16_t> codes;
  codes.reserve(known.uses.size());
  std::uint64_t hash = known.key;
  for (const auto& [face, number] : known.uses) {
    codes.push_back(fonts.code(face, number).code);
    hash = mixed(hash, codes.back());
  }
  const auto is_it = [&](const Drawn& drawn) {
    return drawn.piece == known.key && drawn.codes == codes;
  };
  if (const Drawn* found = drawn_.find(hash, is_it)) return found->packed;
  Packed made = packed_deflated(piece_content(piece, tree, fonts), deflater);
  const std::size_t bytes = made.bytes.size() + codes.size() * sizeof(codes[0]);
  return drawn_.put(hash, {known.key, std::move(codes), std::move(made)}, bytes).packed;
}

void ContentMemory::forget_unused() {
  known_.forget_unused();
  drawn_.forget_unused();
}

}  // namespace congvan
