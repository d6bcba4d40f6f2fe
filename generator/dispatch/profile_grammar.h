#pragma once

#include <string_view>
#include <vector>

#include "dispatch/grammar.h"

namespace congvan {

/// The rules of a profile's elements, in the manner of `grammar`; those that a dispatch has too are
/// the same ones. The first is the root.
const std::vector<ElementRule>& profile_grammar();

/// The settings a profile may have a preference for: those the law leaves to whoever sets a page.
const std::vector<std::string_view>& preferable_settings();

}  // namespace congvan
