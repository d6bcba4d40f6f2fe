#pragma once

#include <string>
#include <vector>

#include "crypto/certificate.h"

namespace congvan {

/// What anybody can do to the DER of a signature who has no key.

/// With a time stamp token added.
std::string with_time_stamp(const std::string& der, const std::string& token);

/// With another certificate among its own.
std::string with_certificate(const std::string& der, const Certificate& more);

/// The value that a time stamp covers.
std::string signature_value(const std::string& der);

/// The signed attributes and the value: what nobody can change unseen.
std::vector<std::string> protected_parts(const std::string& der);

/// With all places where these bytes stand changed to those, of the same size.
std::string with_bytes(std::string der, const std::string& from, const std::string& to);

}  // namespace congvan
