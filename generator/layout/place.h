#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "base/diagnostics.h"
#include "dispatch/dispatch.h"
#include "image/picture.h"
#include "layout/layout.h"
#include "layout/page.h"
#include "text/font.h"
#include "text/typography.h"

namespace congvan {

/// The pictures of a dispatch by the names it gives their files. One that is missing has been
/// complained of already.
using Pictures = std::map<std::string, std::shared_ptr<const Picture>, std::less<>>;

/// A dispatch and all that is needed to place it.
struct Manuscript {
  const Dispatch& dispatch;
  const Layout& layout;
  Pictures pictures = {};
  const Manuscript* original = nullptr;  ///< what a copy is made of
};

struct PlaceOptions {
  bool draft = false;     ///< marks every page DỰ THẢO
  Text draft_words = {};  ///< which draft it is, under that mark
  bool explain = false;   ///< notes what the fit of the page chose, and why
  bool slots = true;      ///< leaves places open for signatures, number and date; a draft has none
};

struct PlaceMemory;

/// Lays a dispatch out on its pages by the rules of its layout. What the kind requires and the
/// dispatch lacks, words without glyphs and words that cannot be set within the rules are errors;
/// the pages are then good for a look, not for signature.
Pages place(const Manuscript& manuscript, const Typography& typography, const Fonts& fonts,
            const PlaceOptions& options, Diagnostics& says);

/// The same, with what was remembered of letters before. All of them must have had these very
/// arguments but for the dispatch; the original of a copy is placed afresh.
Pages place(const Manuscript& manuscript, const Typography& typography, const Fonts& fonts,
            const PlaceOptions& options, PlaceMemory& memory, Diagnostics& says);

}  // namespace congvan
