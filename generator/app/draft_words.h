#pragma once

#include "app/request.h"
#include "text/text.h"

namespace congvan {

/// What a draft says under DỰ THẢO: "Lần 2, ngày 08/9/2026"; nothing where nothing was given. A
/// version that is no number stands as it is: "Bản trình". Throws a Fault where the day is none, or
/// the version too long for a page.
Text draft_words(const Request& request);

/// What the file of a draft says of itself: "Dự thảo. Lần 2, ngày 08/9/2026".
std::string draft_note(const Request& request);

}  // namespace congvan
