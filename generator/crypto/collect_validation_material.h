#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "crypto/fetcher.h"
#include "crypto/trust_terms.h"
#include "crypto/validation_material.h"

namespace congvan {

/// What signatures and time stamps can be verified with long after (B-LT; ETSI EN 319 142-1, 5.4):
/// of every certificate of their chains, and of those of the time stamps within signatures, the
/// certificate itself and whether it was revoked, asked now by OCSP, else by a list; but not of
/// anchors, nor of what needs no asking. Missing issuers are fetched, too. `messages` are the DER
/// of signatures and tokens; of `terms` the anchors, the certificates and the time are used. Only
/// genuine answers that count now are kept. What could not be had is said as a warning; nothing is
/// asked twice, and not more than some dozens of times or for more than a minute.
ValidationMaterial collect_validation_material(const std::vector<std::string_view>& messages,
                                               const TrustTerms& terms, Fetcher& fetcher,
                                               Diagnostics& says);

}  // namespace congvan
