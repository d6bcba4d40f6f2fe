#pragma once

#include <string_view>
#include <vector>

#include "crypto/certificate.h"

namespace congvan {

/// The certificates of a file that a certificate says its issuer's is had from (RFC 5280,
/// 4.2.2.1): one in DER or, against the letter of it, in PEM; or several as a CMS SignedData.
/// Empty if it is none of these.
std::vector<Certificate> issuers_in(std::string_view file);

}  // namespace congvan
