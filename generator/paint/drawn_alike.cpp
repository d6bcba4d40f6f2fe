#include "paint/drawn_alike.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <tuple>

#include "paint/shelf.h"

namespace congvan {
namespace {

bool alike(const Run& a, const Run& b) {
  return std::tie(a.x, a.baseline, a.face, a.size, a.colour, a.underline, a.text) ==
             std::tie(b.x, b.baseline, b.face, b.size, b.colour, b.underline, b.text) &&
         a.glyphs == b.glyphs;
}

bool alike(const Rule& a, const Rule& b) {
  return std::tie(a.x0, a.y0, a.x1, a.y1, a.thickness) ==
         std::tie(b.x0, b.y0, b.x1, b.y1, b.thickness);
}

bool alike(const Frame& a, const Frame& b) {
  return std::tie(a.x, a.y, a.width, a.height, a.thickness, a.colour) ==
         std::tie(b.x, b.y, b.width, b.height, b.thickness, b.colour);
}

bool alike(const Image& a, const Image& b) {
  return std::tie(a.picture, a.x, a.y, a.width, a.height) ==
         std::tie(b.picture, b.x, b.y, b.width, b.height);
}

template <typename List>
bool all_alike(const List& a, const List& b) {
  return std::ranges::equal(a, b, [](const auto& x, const auto& y) { return alike(x, y); });
}

std::uint64_t mixed_length(std::uint64_t hash, Length length) {
  return mixed(hash, static_cast<std::uint64_t>(length.millipoints));
}

}  // namespace

bool drawn_alike(const Block& a, const Block& b) {
  return all_alike(a.runs, b.runs) && all_alike(a.rules, b.rules) &&
         all_alike(a.frames, b.frames) && all_alike(a.images, b.images);
}

bool drawn_alike(const Watermark& a, const Watermark& b) {
  return alike(a.run, b.run) && !(a.angle < b.angle) && !(b.angle < a.angle);
}

std::uint64_t hash_of_drawn(const Block& block) {
  // Words and places tell nearly all blocks apart; the glyphs follow from them.
  std::uint64_t hash = block.rules.size() << 32 | block.images.size();
  for (const Run& run : block.runs) {
    hash = mixed(hash, std::hash<std::string_view>()(run.text));
    hash = mixed_length(mixed_length(hash, run.x), run.baseline);
  }
  for (const Rule& rule : block.rules) {
    hash = mixed_length(mixed_length(hash, rule.x0), rule.y0);
  }
  return hash;
}

}  // namespace congvan
