#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "base/diagnostics.h"

namespace congvan {

/// Gives the next bytes of a file: writes at most `room` of them (above 0) to `to` and returns how
/// many; 0 at the end. Throws std::system_error.
using ByteSource = std::function<std::size_t(char* to, std::size_t room)>;

/// The bytes of a file, or of standard input if `path` is "-". Null if it cannot be opened; why not
/// has been said. `name` is what people call it.
ByteSource open_bytes(const std::string& path, const std::string& name, Diagnostics& says);

/// Whether opening it again gives the same bytes: a device or a pipe does not.
bool is_plain_file(const std::string& path);

}  // namespace congvan
