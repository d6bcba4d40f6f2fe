#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "crypto/chain_verification.h"
#include "crypto/revocation.h"
#include "crypto/trust_terms.h"
#include "crypto/trust_verdict.h"

namespace congvan {

/// What trust is judged by, read once for all signatures: TrustTerms, and what came with them.
struct TrustMaterial {
  TrustMaterial(const TrustTerms& terms, const std::vector<Certificate>& came_along,
                const std::vector<std::string>& lists_along);

  CertificatePool pool;
  RevocationRecords records;
};

/// Whose trust is asked for. Times are seconds since 1970.
struct ChainQuestion {
  Certificate certificate;
  CertificateUse use = CertificateUse::signing;
  std::int64_t at = 0;     ///< the time that counts
  bool is_proven = false;  ///< that the signature was there at that time; else it is now
  std::int64_t as_of = 0;  ///< answers about revocations must not be older: `at` or before
};

/// The trust in a certificate at a time (ETSI EN 319 102-1, 5.2.6 in the main). Whoever was revoked
/// by that time is refused, later revocations do not matter; one that has expired by now and whose
/// signature nothing proves to be older is unknown.
TrustVerdict judge_chain(const ChainQuestion& question, const TrustTerms& terms,
                         const TrustMaterial& material);

}  // namespace congvan
