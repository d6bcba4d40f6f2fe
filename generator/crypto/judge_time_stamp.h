#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "crypto/certificate.h"
#include "crypto/covered_bytes.h"
#include "crypto/trust_terms.h"
#include "crypto/trust_verdict.h"

namespace congvan {

/// What is to be thought of a time stamp.
struct TimeStampVerdict {
  /// Why it is no right time stamp of the bytes; an entry of data/messages.xml.
  std::optional<Diagnostic> damage = {};
  std::int64_t time = 0;  ///< seconds since 1970, as it says
  std::optional<CertificateFacts> authority = {};
  std::string digest = {};  ///< "SHA-256": of the bytes
  TrustVerdict trust = {};  ///< in the authority; not judged of what is damaged

  /// Whether it proves that the bytes were there at its time.
  bool is_proof() const { return !damage && trust.trust == TrustVerdict::Trust::trusted; }
};

/// Judges the DER of a time stamp token (RFC 3161, 2.4.2) over bytes: of a document time stamp
/// (ETSI EN 319 142-1, 5.4.3) those of the file, of a signature's its value. Its authority must be
/// trusted at `terms.proven`, else now: one that has expired by then proves nothing any more. What
/// was asked of revocations at the time of the stamp counts, since nobody asks later.
TimeStampVerdict judge_time_stamp(std::string_view token, const CoveredBytes& covered,
                                  const TrustTerms& terms);

}  // namespace congvan
