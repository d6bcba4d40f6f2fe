#pragma once

#include <string>
#include <vector>

#include "crypto/certificate.h"

namespace congvan {

/// DER of IssuerAndSerialNumber (RFC 5652, 10.2.4), by which signatures name a certificate. Throws
/// std::runtime_error if the bytes are no certificate.
std::string issuer_and_serial(const Certificate& certificate);

/// A certificate and those above it, in this order, as far as they are among the others. One that
/// signed itself ends it.
std::vector<Certificate> chain_of(const Certificate& certificate,
                                  const std::vector<Certificate>& others);

}  // namespace congvan
