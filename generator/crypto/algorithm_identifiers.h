#pragma once

#include <string>

#include "crypto/digest_kind.h"
#include "crypto/signing_key.h"

namespace congvan {

/// DER of AlgorithmIdentifier (RFC 5280, 4.1.1.2).

/// Of a digest, without parameters (RFC 5754, 2).
std::string digest_algorithm(DigestKind kind);
/// The same with NULL as parameters, as RSA wants it (RFC 4055, 2.1; RFC 8017, 9.2).
std::string digest_algorithm_with_null(DigestKind kind);

/// Of a signature (RFC 5754, 3; RFC 4056, 2.2).
std::string signature_algorithm(SignatureScheme scheme, DigestKind kind);

}  // namespace congvan
