#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "crypto/certificate_pool.h"
#include "crypto/owned.h"

namespace congvan {

/// What somebody needs a certificate for.
enum class CertificateUse {
  signing,        ///< key usage for signatures; any extended use but only those of machines
  time_stamping,  ///< RFC 3161, 2.3
};

/// A chain from a certificate to an anchor as RFC 5280, 6 wants it, without revocations.
struct VerifiedChain {
  enum class Fault {
    none,
    no_anchor,
    expired,
    not_yet_valid,
    weak,     ///< a short key, or a digest that can be forged
    purpose,  ///< the certificate is for something else
    broken,   ///< anything else
  };

  Fault fault = Fault::none;
  std::size_t at = 0;                             ///< which of the chain the fault is in
  std::string words = {};                         ///< of OpenSSL, in English
  std::vector<Owned<x509_st>> certificates = {};  ///< as far as the chain could be followed
};

/// At a time, in seconds since 1970. With `system_anchors`, those the system trusts are, too.
VerifiedChain verified_chain(x509_st& certificate, const CertificatePool& pool, bool system_anchors,
                             CertificateUse use, std::int64_t time);

}  // namespace congvan
