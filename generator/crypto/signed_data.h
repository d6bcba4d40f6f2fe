#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "crypto/certificate.h"
#include "crypto/covered_bytes.h"

namespace congvan {

/// A CMS SignedData (RFC 5652, 5) of one signer, as far as it could be read, and whether it stands
/// by itself. Nothing is said of trust.
struct SignedData {
  /// Why the signature is not a right one over the content by the certificate it names; an entry of
  /// data/messages.xml.
  std::optional<Diagnostic> damage = {};
  std::optional<Certificate> signer = {};
  std::vector<Certificate> certificates = {};  ///< all that came with it
  std::vector<std::string> crls = {};          ///< DER
  std::string digest = {};                     ///< "SHA-256"
  std::string algorithm = {};                  ///< "RSASSA-PKCS1-v1_5", "RSASSA-PSS" or "ECDSA"
  std::string signature = {};                  ///< its value, which time stamps cover
  std::vector<std::string> time_stamps = {};   ///< DER of tokens (RFC 3161, appendix A); not signed
  std::string content = {};                    ///< what stands within a token
  bool names_certificate = false;              ///< by a signed attribute, as it must in a token
  /// What keeps the signature from being of PAdES baseline (ETSI EN 319 142-1, 6.3): the name of an
  /// attribute that lacks or must not be; "" if nothing does.
  std::string not_baseline = {};
};

/// Of a signature over bytes that stand elsewhere.
SignedData check_detached(std::string_view der, const CoveredBytes& covered);

/// Of a time stamp token, which holds a TSTInfo (RFC 3161, 2.4.2).
SignedData check_token(std::string_view der);

}  // namespace congvan
