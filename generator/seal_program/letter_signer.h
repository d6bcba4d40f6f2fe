#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "app/environment.h"
#include "app/request.h"
#include "base/diagnostics.h"
#include "crypto/fetcher.h"
#include "crypto/signing_key.h"
#include "crypto/time_stamper.h"
#include "crypto/trust_terms.h"
#include "seal/sign.h"
#include "text/font.h"

namespace congvan {

/// Somebody ready to sign letters as a request says: the key open, the time stamp authority and the
/// fonts known.
class LetterSigner {
 public:
  /// Nothing, and complaints, if one of them is not to be had. Asks for the pass phrase. Throws a
  /// Fault.
  static std::optional<LetterSigner> open(const Request& request, const Environment& environment,
                                          Diagnostics& says);

  /// Signs, and adds what the level asks for: the security store, a document time stamp. Nothing
  /// after complaints. Throws SigningFailed.
  std::optional<std::string> sign(const FinishedPdf& letter, const Signing& signing,
                                  Diagnostics& says);

  std::int64_t time() const { return time_; }        ///< of signing, seconds since 1970
  const std::string& name() const { return name_; }  ///< who signs, as the certificate says
  const Fonts& fonts() const { return fonts_; }

 private:
  LetterSigner() = default;
  std::optional<std::string> made_to_last(std::string bytes, const std::string& name,
                                          Diagnostics& says);

  std::unique_ptr<SigningKey> key_;
  std::unique_ptr<TimeStamper> stamper_;
  std::unique_ptr<Fetcher> fetcher_;
  TrustTerms terms_;
  SignatureLevel level_ = SignatureLevel::basic;
  Fonts fonts_;
  std::int64_t time_ = 0;
  std::string name_;
};

}  // namespace congvan
