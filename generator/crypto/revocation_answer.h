#pragma once

#include <cstdint>

#include "crypto/trust_verdict.h"

namespace congvan {

/// What an OCSP response or a revocation list, found genuine, says of one certificate. Times are
/// seconds since 1970.
struct RevocationAnswer {
  enum class Said { good, revoked, unknown };

  Said said = Said::unknown;
  RevocationStatus::Source source = RevocationStatus::Source::none;
  bool from_document = false;
  std::int64_t said_at = 0;     ///< thisUpdate
  std::int64_t until = 0;       ///< nextUpdate
  std::int64_t revoked_at = 0;  ///< if it was
  bool is_on_hold = false;      ///< revoked for the time being
  /// It speaks of certificates that had not expired by then; those before may have been left out.
  std::int64_t speaks_from = 0;
};

/// For how long an answer counts that does not say for how long.
constexpr std::int64_t seconds_without_next_update = 3'600;

}  // namespace congvan
