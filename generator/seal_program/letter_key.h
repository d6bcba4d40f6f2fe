#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "app/request.h"
#include "base/diagnostics.h"
#include "crypto/fetcher.h"
#include "crypto/signing_key.h"
#include "crypto/time_stamper.h"
#include "crypto/trust_terms.h"

namespace congvan {

/// The key a request names, opened; null after a complaint. Asks for the pass phrase as the request
/// says. Throws a Fault if none is named.
std::unique_ptr<SigningKey> key_of(const Request& request, Diagnostics& says);

/// The time stamp authority a request names, or null.
std::unique_ptr<TimeStamper> stamper_of(const Request& request);

/// Whom a request trusts, and what time it is; nothing after a complaint.
std::optional<TrustTerms> terms_of(const Request& request, Diagnostics& says);

/// Goes out to the network.
std::unique_ptr<Fetcher> new_fetcher();

/// What the clock says, in seconds since 1970: nothing that others set decides whom to trust.
std::int64_t time_now();

/// Throws the Fault of an option that a verb needs and was not given.
void require(const std::optional<std::string>& value, const char* option, const Request& request);

}  // namespace congvan
