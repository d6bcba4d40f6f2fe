#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "crypto/certificate.h"
#include "crypto/validation_material.h"

namespace congvan {

/// What must be known of whether a certificate was revoked before it is trusted.
enum class RevocationDemand {
  where_told,  ///< that it was not, if the certificate says where to ask
  always,      ///< that it was not
  if_known,    ///< nothing; but what is known counts
};

/// On what terms a signature is trusted.
struct TrustTerms {
  /// Who is trusted, and whoever they issue certificates to; also those in between and single
  /// signers may be given. Nobody else is trusted.
  std::vector<Certificate> anchors;
  bool system_anchors = false;      ///< those that the system trusts are anchors, too
  std::vector<Certificate> others;  ///< from anywhere, to fill gaps in chains; not trusted
  ValidationMaterial document;      ///< from the document's security store
  ValidationMaterial fetched;       ///< asked for now
  RevocationDemand demand = RevocationDemand::where_told;
  std::int64_t now = 0;  ///< seconds since 1970
  /// When all of the signature, its time stamps and its document's material was there at the
  /// latest, as a trusted document time stamp says.
  std::optional<std::int64_t> proven = {};
};

}  // namespace congvan
