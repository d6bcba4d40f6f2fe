#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crypto/certificate.h"
#include "crypto/digest_kind.h"
#include "crypto/signing_key.h"

namespace congvan {

/// A digest, and of which kind.
struct Digest {
  DigestKind kind = DigestKind::sha256;
  std::string_view bytes;
};

/// Whether a value is the signature of a digest by whom a certificate names.
bool is_signature_of(std::string_view value, SignatureScheme scheme, const Digest& digest,
                     const Certificate& signer);

/// The DER of a pair (r, s) that stands there as two numbers of the same size, as tokens give it.
/// Nothing if it cannot be one.
std::optional<std::string> ecdsa_der(std::string_view raw);

/// The DigestInfo (RFC 8017, 9.2) around a digest, which RSASSA-PKCS1-v1_5 signs.
std::string digest_info(const Digest& digest);

}  // namespace congvan
