#include "paint/pieces.h"

#include <cstddef>

#include "paint/pdf_tags.h"

namespace congvan {
namespace {

// A page full of words is two pieces: each costs 200 bytes, because it is an object and its
// words are not deflated together with the others.
constexpr std::size_t enough = 1500;

/// About how much a block writes: a rule is as long as four glyphs.
std::size_t weight(const Block& block) {
  std::size_t glyphs = 4 * (block.rules.size() + block.frames.size());
  for (const Run& run : block.runs) glyphs += run.glyphs.size();
  return glyphs;
}

bool is_of_recipients(const Block& block) { return block.name == "recipients"; }

}  // namespace

std::vector<Piece> pieces_of(const Page& page) {
  const std::span<const Block> blocks(page.blocks);
  std::vector<Piece> pieces;
  std::size_t begin = 0, gathered = 0;
  int number = 0, first_number = 0;
  const auto cut = [&](std::size_t end) {
    pieces.push_back({page.height,
                      pieces.empty() ? std::span<const Watermark>(page.watermarks)
                                     : std::span<const Watermark>(),
                      blocks.subspan(begin, end - begin), first_number});
    begin = end;
    first_number = number;
    gathered = 0;
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool other = i > begin && is_of_recipients(blocks[i]) != is_of_recipients(blocks[i - 1]);
    if (other || gathered >= enough) cut(i);
    gathered += weight(blocks[i]);
    if (is_read(blocks[i])) ++number;
  }
  cut(blocks.size());
  return pieces;
}

}  // namespace congvan
