#pragma once

#include <string>
#include <string_view>

#include "crypto/digest_kind.h"

namespace congvan {

/// A time stamp authority (RFC 3161).
class TimeStamper {
 public:
  virtual ~TimeStamper() = default;

  /// The DER of the token that says when `digest` was known. Throws SigningFailed.
  virtual std::string stamp(DigestKind kind, std::string_view digest) = 0;
};

}  // namespace congvan
