#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/signing_key.h"

namespace congvan {

/// Has a digest signed by whoever has the key, and gives the value that came back: of RSA either
/// scheme, of ECDSA the DER or the two numbers one after the other. Nothing if none came.
using ExternalSigning =
    std::function<std::optional<std::string>(DigestKind kind, std::string_view digest)>;

/// A key elsewhere, of the first of these certificates; others are of the chain above it. What
/// comes back is used only if it is right. Throws SigningFailed.
std::unique_ptr<SigningKey> external_key(const std::vector<Certificate>& certificates,
                                         ExternalSigning exchange, std::int64_t now);

}  // namespace congvan
