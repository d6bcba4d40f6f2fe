#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "crypto/external_key.h"
#include "crypto/pkcs12_key.h"
#include "crypto/signing_key.h"

namespace congvan {

/// Which key is to sign, and what is needed to reach it.
struct KeyRequest {
  /// The path of a PKCS#12 file, an address of a key on a token ("pkcs11:...", RFC 7512), or
  /// "external".
  std::string key;
  std::optional<std::string> library = {};     ///< of the token, unless the address names one
  std::vector<std::string> certificates = {};  ///< files; that of the key first, where it has none
  AskPassphrase ask = {};                      ///< says itself why there is none
  std::int64_t now = 0;                        ///< seconds since 1970
  ExternalSigning exchange = {};               ///< for "external"
};

/// The key, ready to sign. Null after a complaint.
std::unique_ptr<SigningKey> open_key(const KeyRequest& request, Diagnostics& says);

}  // namespace congvan
