#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "crypto/secret.h"

namespace congvan {

/// Where a pass phrase or a PIN comes from: never the command line or the environment, which others
/// can see.
struct PassphraseSource {
  std::optional<int> descriptor = {};    ///< its next line, read byte by byte and no further
  std::optional<std::string> file = {};  ///< its first line
  std::string terminal = "/dev/tty";     ///< is asked if there is neither
};

/// Reads it. `prompt` is shown on a terminal, where what is typed is not. Nothing, and a complaint,
/// if there is none, or it is longer than a Secret.
std::optional<Secret> read_passphrase(const PassphraseSource& source, const std::string& prompt,
                                      Diagnostics& says);

}  // namespace congvan
