#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "crypto/certificate.h"

namespace congvan {

/// What is known of whether a certificate was revoked.
struct RevocationStatus {
  enum class State {
    not_needed,     ///< of an anchor, or of a responder that says so (id-pkix-ocsp-nocheck)
    good,           ///< it was not
    revoked_later,  ///< only after the time that counts
    revoked,
    unknown,      ///< nothing that counts says anything
    not_offered,  ///< the same, and the certificate does not say where to ask
  };
  enum class Source { none, ocsp, crl };

  State state = State::unknown;
  Source source = Source::none;
  bool from_document = false;   ///< else it was fetched
  std::int64_t said_at = 0;     ///< seconds since 1970
  std::int64_t revoked_at = 0;  ///< likewise, if it was
};

struct ChainLink {
  Certificate certificate;
  CertificateFacts facts;
  bool is_anchor = false;
  RevocationStatus revocation;
};

/// Whether somebody is trusted, and why.
struct TrustVerdict {
  enum class Trust {
    trusted,
    unknown,  ///< it cannot be told: more certificates or answers may
    refused,  ///< nothing can mend it
  };

  Trust trust = Trust::unknown;
  std::optional<Diagnostic> reason = {};  ///< why not; an entry of data/messages.xml
  std::vector<ChainLink> chain = {};  ///< from the signer upwards, as far as it could be followed
};

}  // namespace congvan
