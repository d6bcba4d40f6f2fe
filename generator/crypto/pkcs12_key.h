#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "crypto/secret.h"
#include "crypto/signing_key.h"

namespace congvan {

/// Gives the pass phrase of a file or the PIN of a token of this name; nothing after a complaint.
using AskPassphrase = std::function<std::optional<Secret>(const std::string& name)>;

/// The key of a PKCS#12 file (RFC 7292), whose bytes these are. It is not asked for the pass phrase
/// of a file that needs none. `others` may fill gaps in the chain above it. Null if there is no
/// pass phrase. Throws SigningFailed.
std::unique_ptr<SigningKey> read_pkcs12_key(const std::string& path, const std::string& bytes,
                                            const AskPassphrase& ask,
                                            const std::vector<Certificate>& others,
                                            std::int64_t now);

}  // namespace congvan
