#pragma once

#include "base/length.h"
#include "layout/layout.h"

namespace congvan {

/// What the law leaves a page to choose, chosen: within the ranges of the layout's settings.
struct Setup {
  Length width, height;             ///< of the page
  Length top, bottom, left, right;  ///< margins
  Length body_size;
  double line_spacing = 1;  ///< of single spacing
  Length paragraph_spacing;
  Length indent;  ///< of first lines
  Length signature_room;

  Length text_width() const { return width - left - right; }
  Length text_height() const { return height - top - bottom; }

  bool operator==(const Setup&) const = default;
};

/// The values the layout itself gives.
Setup usual_setup(const Layout& layout);

/// The same page in landscape, its margins as the decree gives them for any page.
Setup turned(const Setup& setup);

}  // namespace congvan
