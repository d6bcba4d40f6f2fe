#pragma once

#include <memory>
#include <vector>

#include "layout/parts.h"
#include "layout/strip.h"

namespace congvan {

/// What a figure is in the letter's structure, and which of its pictures it shows.
struct FigureNodes {
  int figure = 0;
  int caption = -1;  ///< -1: it has none
  std::size_t picture = 0;
};

/// Adds the picture to the letter, once however often it is shown, and the figure's nodes below
/// `parent`.
FigureNodes add_figure_nodes(const Figure& figure, Pages& letter,
                             const std::shared_ptr<const Picture>& picture, int parent);

/// A figure in the middle of the text with its caption below, never parted: as wide as asked, or as
/// its resolution says, but no wider than the text and no higher than three quarters of the page's.
std::vector<Strip> set_figure(const Job& job, const Figure& figure, const Where& where,
                              const FigureNodes& nodes, const Picture& picture);

}  // namespace congvan
