#pragma once

#include <string>

#include "base/diagnostics.h"
#include "template/shard.h"

namespace congvan {

/// Puts all letters that a campaign came to, in the order of the rows, and its report into one ZIP,
/// which appears at `path` whole or not at all: stored, for letters are deflated already, and with
/// the same times always, so that the same letters make the same bytes. Memory: half a kilobyte a
/// letter. False if a letter is not as it was written, which has been said. Throws a
/// std::system_error where the ZIP cannot be written.
bool zip_letters(const std::string& folder, const Shard& shard, const std::string& path,
                 Diagnostics& says);

}  // namespace congvan
