#pragma once

#include <string>
#include <vector>

#include "crypto/certificate.h"

namespace congvan {

/// What a signature can be verified with long after, kept in a document's security store
/// (ISO 32000-2, 12.8.4.3; ETSI EN 319 142-1, 5.4.2).
struct ValidationMaterial {
  std::vector<Certificate> certificates;
  std::vector<std::string> ocsps;  ///< DER of OCSPResponse (RFC 6960)
  std::vector<std::string> crls;   ///< DER of CertificateList (RFC 5280)
};

}  // namespace congvan
