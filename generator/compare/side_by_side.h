#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "compare/changes.h"
#include "layout/page.h"
#include "text/font.h"
#include "text/text.h"

namespace congvan {

/// What stands above the two letters.
struct SheetHeads {
  Text before, after;
};

/// Sheets with a page of the old letter on the left and the page of that number of the new one on
/// the right: removed words have a pale red shade and a line through them, added words a pale green
/// shade and a line under them, so that they are told apart without colour too. Whoever hears the
/// sheets read hears the old letter whole, then the new one. No places are left open.
Pages side_by_side(const Pages& before, const Pages& after, const std::vector<Change>& changes,
                   const SheetHeads& heads, const Fonts& fonts, Diagnostics& says);

}  // namespace congvan
