#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "crypto/certificate.h"
#include "crypto/digest_kind.h"

namespace congvan {

enum class SignatureScheme {
  rsa_pkcs1,  ///< RSASSA-PKCS1-v1_5
  rsa_pss,    ///< RSASSA-PSS, MGF1 with the same digest, salt as long as the digest
  ecdsa,      ///< DER (r, s), as CMS wants it
};

/// Somebody's key, wherever it lives, that signs what it is given.
class SigningKey {
 public:
  virtual ~SigningKey() = default;

  /// That of the key first; then those above it, as far as they came with it.
  virtual const std::vector<Certificate>& certificates() const = 0;
  /// Of the signature that was made last; before that, of those it will most likely make: some
  /// tokens and services show only in what they give which scheme it is.
  virtual SignatureScheme scheme() const = 0;
  virtual DigestKind digest() const = 0;

  /// Signs a message (not its digest). Throws SigningFailed.
  virtual std::string sign(std::string_view message) = 0;
};

/// The world did not let a signature be made: a token was taken away, a server hangs or lies.
/// Holds a complaint for the user, as Diagnostic does.
class SigningFailed : public std::exception {
 public:
  explicit SigningFailed(Diagnostic complaint) : complaint_(std::move(complaint)) {}
  const Diagnostic& complaint() const { return complaint_; }
  const char* what() const noexcept override { return complaint_.code.c_str(); }

 private:
  Diagnostic complaint_;
};

[[noreturn]] void signing_failed(std::string_view code, Diagnostics::Arguments arguments = {});

}  // namespace congvan
