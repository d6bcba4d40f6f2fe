#pragma once

#include <optional>
#include <vector>

#include "crypto/certificate.h"
#include "crypto/pkcs11_session.h"
#include "crypto/pkcs11_uri.h"

namespace congvan {

/// A private key on a token.
struct TokenKey {
  unsigned long object = 0;
  std::string id;
  std::string label;
  bool wants_pin_each_time = false;
};

/// The one private key for signatures that fits. Throws SigningFailed, with a list of those there
/// are, if none does or several do.
TokenKey find_key(const Pkcs11Session& session, const Pkcs11Uri& uri);

/// The certificates on a token: those of this CKA_ID first, and how many these are.
struct TokenCertificates {
  std::vector<Certificate> all;
  std::size_t own = 0;
};
TokenCertificates certificates_on(const Pkcs11Session& session, const std::string& id);

}  // namespace congvan
