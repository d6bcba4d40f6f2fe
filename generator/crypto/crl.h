#pragma once

#include <optional>
#include <string_view>

#include "crypto/owned.h"
#include "crypto/revocation_answer.h"

namespace congvan {

/// A list of revoked certificates (RFC 5280, 5).
class RevocationList {
 public:
  /// Nothing if it is none, is absurdly large, speaks only of what came since another list, or has
  /// a critical extension that is not understood.
  static std::optional<RevocationList> read(std::string_view der);

  /// What it says of a certificate of this issuer. Nothing if the issuer did not sign it, or may
  /// not; if it was signed with a digest that can be forged; or if the certificate is not of those
  /// it speaks of (issuing distribution point).
  std::optional<RevocationAnswer> answer_of(x509_st& certificate, x509_st& issuer) const;

 private:
  explicit RevocationList(Owned<X509_crl_st> list);
  bool is_of(const x509_st& issuer) const;

  Owned<X509_crl_st> list_;
};

}  // namespace congvan
