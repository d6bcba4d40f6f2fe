#pragma once

#include <cstdint>
#include <vector>

#include "crypto/crl.h"
#include "crypto/ocsp.h"
#include "crypto/trust_verdict.h"
#include "crypto/validation_material.h"

namespace congvan {

/// The times that count for a certificate, in seconds since 1970.
struct RevocationTimes {
  std::int64_t at = 0;     ///< what was revoked after this was good
  std::int64_t as_of = 0;  ///< an answer must still count at this time to show that it was good
  std::int64_t now = 0;    ///< answers of later times are lies
};

/// All that is known of revocations, read once.
class RevocationRecords {
 public:
  /// Adds what is there; what cannot be read, and what goes beyond a few hundred, is left out.
  void add(const ValidationMaterial& material, bool from_document);

  /// The status of a certificate of this issuer. An answer counts if it is genuine, was given at
  /// `as_of` or later or still counted then, and while the certificate had not expired. Whatever
  /// says that it was revoked by `at` wins.
  RevocationStatus status_of(x509_st& certificate, x509_st& issuer,
                             const RevocationTimes& times) const;

 private:
  struct Response {
    OcspResponse response;
    bool from_document;
  };
  struct List {
    RevocationList list;
    bool from_document;
  };

  std::vector<RevocationAnswer> answers(x509_st& certificate, x509_st& issuer,
                                        const RevocationTimes& times) const;
  bool is_revoked_responder(const OcspResponse& response, x509_st& issuer, std::int64_t time) const;

  std::vector<Response> responses_;
  std::vector<List> lists_;
};

}  // namespace congvan
