#include "layout/setup.h"

namespace congvan {

Setup usual_setup(const Layout& layout) {
  Setup setup;
  setup.width = layout.length("page-width");
  setup.height = layout.length("page-height");
  setup.top = layout.length("margin-top");
  setup.bottom = layout.length("margin-bottom");
  setup.left = layout.length("margin-left");
  setup.right = layout.length("margin-right");
  setup.body_size = layout.length("body-size");
  setup.line_spacing = layout.number("line-spacing");
  setup.paragraph_spacing = layout.length("paragraph-spacing");
  setup.indent = layout.length("indent");
  setup.signature_room = layout.length("signature-room");
  return setup;
}

Setup turned(const Setup& setup) {
  Setup other = setup;
  other.width = setup.height;
  other.height = setup.width;
  return other;
}

}  // namespace congvan
