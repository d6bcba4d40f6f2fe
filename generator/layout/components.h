#pragma once

#include <string_view>
#include <vector>

#include "dispatch/dispatch.h"

namespace congvan {

/// The names a layout may place on the page.
const std::vector<std::string_view>& component_names();

/// The styles a component is set in, its own first; none for a name that is no component.
std::vector<std::string_view> component_styles(std::string_view component);

/// Whether the dispatch has words for the component. Fixed words (Quốc hiệu) are always there.
bool has_words(const Dispatch& dispatch, std::string_view component);

}  // namespace congvan
