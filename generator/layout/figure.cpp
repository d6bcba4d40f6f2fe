#include "layout/figure.h"

#include <algorithm>
#include <utility>

#include "layout/display.h"

namespace congvan {
namespace {

/// Of a picture that does not say its own: what scanners and office programs take for granted.
constexpr double usual_ppi = 150;

struct Dimensions {
  Length width, height;
};

Dimensions extent_of(const Job& job, const Figure& figure, const Picture& picture) {
  const auto high = [&](Length width) {
    return width * static_cast<std::int64_t>(picture.height) /
           static_cast<std::int64_t>(picture.width);
  };
  const double ppi = picture.ppi > 0 ? picture.ppi : usual_ppi;
  Length width = figure.width > Length{} ? figure.width : points(picture.width * 72.0 / ppi);
  width = std::min(width, job.text_width());
  const Length highest = job.setup.text_height() * 3 / 4;
  if (high(width) > highest) {
    width = highest * static_cast<std::int64_t>(picture.width) /
            static_cast<std::int64_t>(picture.height);
  }
  return {width, high(width)};
}

}  // namespace

FigureNodes add_figure_nodes(const Figure& figure, Pages& letter,
                             const std::shared_ptr<const Picture>& picture, int parent) {
  FigureNodes nodes;
  const auto known = std::ranges::find(letter.pictures, picture);
  nodes.picture = static_cast<std::size_t>(known - letter.pictures.begin());
  if (known == letter.pictures.end()) letter.pictures.push_back(picture);
  nodes.figure = add_node(letter.tree, Role::figure, parent, "figure");
  letter.tree[static_cast<std::size_t>(nodes.figure)].alternate = figure.alternate.str();
  if (!figure.caption.empty()) {
    nodes.caption = add_node(letter.tree, Role::caption, nodes.figure, "figure-caption");
  }
  return nodes;
}

std::vector<Strip> set_figure(const Job& job, const Figure& figure, const Where& where,
                              const FigureNodes& nodes, const Picture& picture) {
  const Dimensions extent = extent_of(job, figure, picture);
  const Style& style = job.layout.style("figure-caption");
  Block block;
  block.node = nodes.figure;
  block.name = "figure";
  block.box = style.box;
  block.where = where;
  const Length x = job.text_left() + (job.text_width() - extent.width) / 2;
  block.images.push_back({nodes.picture, x, {}, extent.width, extent.height});
  Strip strip;
  strip.height = extent.height;
  strip.blocks.push_back(std::move(block));
  std::vector<Strip> strips;
  strips.push_back(std::move(strip));
  if (nodes.caption < 0) return strips;
  const Text lead = joined(figure.label, fixed_text(". "));
  auto caption =
      set_display(job, style, joined(lead, figure.caption), figure.caption.where(), nodes.caption);
  caption.front().before = style.before;
  std::ranges::move(caption, std::back_inserter(strips));
  return strips;
}

}  // namespace congvan
