#pragma once

#include <string>

#include "base/diagnostics.h"

namespace congvan {

/// Says why a file of data cannot be opened or read: `error` is an errno.
void say_unreadable(const std::string& path, int error, const Where& where, Diagnostics& says);

}  // namespace congvan
