#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "crypto/signature_value.h"

namespace congvan {

/// What an authority is asked (RFC 3161, 2.4.1): a digest, and a number that shows the answer to be
/// new. The authority's certificate is wanted.
class TimeStampQuery {
 public:
  explicit TimeStampQuery(const Digest& digest);

  const std::string& der() const { return der_; }

  /// The token of an answer (2.4.2). Throws SigningFailed if there is none: `url` is said.
  std::string token_of(std::string_view response, const std::string& url) const;

  /// Checks what a token says. Throws SigningFailed. Its time, in seconds since 1970.
  std::int64_t check(std::string_view stamp, const std::string& url) const;

 private:
  DigestKind kind_;
  std::string digest_;
  std::string nonce_;
  std::string der_;
};

}  // namespace congvan
