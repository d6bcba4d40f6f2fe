#pragma once

#include <string>
#include <string_view>

#include "base/length.h"
#include "layout/page.h"

namespace congvan {

/// The standard structure type of a node, ISO 32000-1, 14.8.4: "H2".
std::string_view structure_type(const Node& node);

/// What a structure element says of its node beside its type and its kids: "/A<</O/Table...>>",
/// "/Alt(...)". A figure's place is told by `figure_place`.
std::string element_entries(const Node& node);

/// What the element of a figure says of the rectangle it stands in, from the bottom left of its
/// page: "/A<</O/Layout/Placement/Block/BBox[0 0 100 50]>>".
std::string figure_place(Length left, Length bottom, Length right, Length top);

}  // namespace congvan
