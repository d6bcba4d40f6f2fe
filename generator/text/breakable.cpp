#include "text/breakable.h"

#include <algorithm>
#include <utility>

#include "text/break_points.h"

namespace congvan {

Breakable breakable(ShapedText words, std::vector<Break> breaks) {
  Breakable made{std::move(words), std::move(breaks), {}, {}, {}};
  if (made.words.glyphs.empty()) return made;
  constexpr Length boundless{std::int64_t{1} << 60};
  made.points = break_points(made.words, made.breaks, {boundless, boundless, false});
  for (std::size_t to = 1; to < made.points.size(); ++to) {
    const TextLine piece = line_between(made.points[to - 1], made.points[to]);
    made.widest = std::max(made.widest, piece.natural_width);
    made.widest_squeezed =
        std::max(made.widest_squeezed, piece.natural_width - piece.space_width / 3);
  }
  return made;
}

Breakable resized(const Breakable& words, Length size) {
  return breakable(resized(words.words, size), words.breaks);
}

}  // namespace congvan
