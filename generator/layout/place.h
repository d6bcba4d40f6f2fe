#pragma once

#include "base/diagnostics.h"
#include "dispatch/dispatch.h"
#include "layout/layout.h"
#include "layout/page.h"
#include "text/font.h"
#include "text/typography.h"

namespace congvan {

struct PlaceOptions {
  bool draft = false;  ///< marks every page DỰ THẢO
};

/// Lays a dispatch out on its pages by the rules of its layout. What the kind requires and the
/// dispatch lacks, words without glyphs and words that cannot be set within the rules are errors;
/// the pages are then good for a look, not for signature.
Pages place(const Dispatch& dispatch, const Layout& layout, const Typography& typography,
            const Fonts& fonts, const PlaceOptions& options, Diagnostics& says);

}  // namespace congvan
