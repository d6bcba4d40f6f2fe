#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "crypto/certificate.h"
#include "crypto/covered_bytes.h"
#include "crypto/judge_time_stamp.h"
#include "crypto/trust_terms.h"
#include "crypto/trust_verdict.h"

namespace congvan {

/// What is to be thought of a signature.
struct SignatureVerdict {
  /// Why it is not a right signature of the bytes by the certificate it names; an entry of
  /// data/messages.xml.
  std::optional<Diagnostic> damage = {};
  std::optional<CertificateFacts> signer = {};  ///< as it says; to be believed if trusted
  std::optional<Certificate> certificate = {};  ///< of the signer
  std::string digest = {};                      ///< "SHA-256"
  std::string algorithm = {};                   ///< "RSASSA-PKCS1-v1_5", "RSASSA-PSS" or "ECDSA"
  /// The signed attribute that lacks or must not be for PAdES baseline (ETSI EN 319 142-1, 6.3):
  /// "signing-time", "signing-certificate-v2". The entry SubFilter is not known here.
  std::string not_baseline = {};
  /// That of the signature (B-T): the first that is a proof, else the first.
  std::optional<TimeStampVerdict> time_stamp = {};
  /// The time that counts, in seconds since 1970: the earliest proven, else now.
  std::int64_t judged_at = 0;
  bool is_time_proven = false;
  TrustVerdict trust = {};  ///< in the signer; not judged of what is damaged

  bool is_intact() const { return !damage; }
  bool is_trusted() const { return !damage && trust.trust == TrustVerdict::Trust::trusted; }
};

/// Judges the DER of a CMS SignedData (RFC 5652), without the zeros that fill up its place: exactly
/// one signer, whose signed attributes are right for the bytes covered.
SignatureVerdict judge_signature(std::string_view der, const CoveredBytes& covered,
                                 const TrustTerms& terms);

}  // namespace congvan
