#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/owned.h"
#include "crypto/revocation_answer.h"

namespace congvan {

/// A response of a server that knows of revocations (RFC 6960).
class OcspResponse {
 public:
  /// Nothing if it is no successful basic response, or absurdly large.
  static std::optional<OcspResponse> read(std::string_view der);

  /// What it says of a certificate of this issuer. Nothing if it does not speak of it; if neither
  /// the issuer has signed it, nor somebody to whom the issuer has given a certificate for that
  /// (RFC 6960, 4.2.2.2), valid when the response was made; or if it was signed with a digest that
  /// can be forged.
  std::optional<RevocationAnswer> answer_of(x509_st& certificate, x509_st& issuer) const;

  /// The certificate of who signed it, if it is not the issuer itself. Null else.
  Owned<x509_st> responder(x509_st& issuer) const;

 private:
  explicit OcspResponse(Owned<ocsp_basic_response_st> response);
  bool is_signed_by(x509_st& signer) const;

  Owned<ocsp_basic_response_st> response_;
};

/// DER of a request for a certificate of this issuer, without a nonce: servers that make their
/// answers beforehand do not mind one, and times tell fresh answers from stale ones.
std::string ocsp_request(x509_st& certificate, x509_st& issuer);

/// Whether a responder's certificate says that nobody need ask whether it was revoked
/// (id-pkix-ocsp-nocheck).
bool needs_no_check(const x509_st& certificate);

}  // namespace congvan
