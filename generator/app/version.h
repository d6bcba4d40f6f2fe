#pragma once

#include <string_view>

namespace congvan {

/// "0.1.0"
std::string_view version();

}  // namespace congvan
