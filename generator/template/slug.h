#pragma once

#include <string>
#include <string_view>

namespace congvan {

/// "Sở Nội vụ (Đà Nẵng)" as "so-noi-vu-da-nang": a to z, 0 to 9 and single hyphens between them, at
/// most 100 of them, for names of files. What has no plain letter parts words as a space does.
std::string slug(std::string_view words);

}  // namespace congvan
