#pragma once

#include <string_view>

#include "crypto/certificate.h"

namespace congvan {

/// Whom the attribute names that says with which certificate a signature is to be verified.
enum class Named { this_one, another, unreadable };

/// Of signing-certificate-v2 (RFC 5035, 3), by SHA-256 or stronger.
Named named_by_v2(std::string_view attribute, const Certificate& certificate);

/// Of signing-certificate (RFC 5035, 5), by SHA-1, which is enough to tell certificates apart:
/// nobody can make another one to a digest that is given.
Named named_by_v1(std::string_view attribute, const Certificate& certificate);

}  // namespace congvan
