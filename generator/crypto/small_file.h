#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/diagnostics.h"

namespace congvan {

/// The bytes of a file that is read whole; nothing, and a complaint, if it cannot be, or is larger.
std::optional<std::string> read_small_file(const std::string& path, std::size_t most_bytes,
                                           Diagnostics& says);

}  // namespace congvan
