#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace congvan {

/// An X.509 certificate as its DER bytes; nothing is known of its trust.
struct Certificate {
  std::string der;
  bool operator==(const Certificate&) const = default;
};

/// What a certificate says of itself.
struct CertificateFacts {
  std::string name;                  ///< common name of who holds it, else the organisation; UTF-8
  std::string issuer;                ///< the same of who issued it
  std::string serial;                ///< hexadecimals
  std::int64_t from = 0, until = 0;  ///< seconds since 1970: when it is valid
};

/// Throws std::runtime_error if the bytes are no certificate.
CertificateFacts facts_of(const Certificate& certificate);

/// All certificates of a file, PEM (any number) or DER (one). Complains of the file and gives none
/// if it holds none or cannot be read.
std::vector<Certificate> read_certificates(const std::string& path, Diagnostics& says);

}  // namespace congvan
