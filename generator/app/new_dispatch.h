#pragma once

#include <string>

#include "app/language.h"
#include "layout/layout.h"

namespace congvan {

/// A dispatch of the kind to begin with: the elements its layout requires with the sample words of
/// its skeleton, the others in comments, each with what the grammar says of it in that language.
std::string new_dispatch(const Layout& layout, Language language);

}  // namespace congvan
