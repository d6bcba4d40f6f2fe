#pragma once

#include <cstdint>

#include "crypto/certificate.h"
#include "crypto/signing_key.h"

namespace congvan {

/// What the key of a certificate signs with: RSASSA-PSS or ECDSA, and a digest no weaker than its
/// curve.
struct KeyManner {
  SignatureScheme scheme = SignatureScheme::rsa_pss;
  DigestKind digest = DigestKind::sha256;
};

/// Throws SigningFailed unless the certificate allows its key to sign documents at that time,
/// seconds since 1970: it is valid then, is for signatures or non-repudiation if it says what for
/// (RFC 5280, 4.2.1.3), and the key is strong enough.
KeyManner check_fit_to_sign(const Certificate& certificate, std::int64_t now);

}  // namespace congvan
