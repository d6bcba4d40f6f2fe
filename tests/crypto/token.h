#pragma once

#include <string>
#include <utility>
#include <vector>

#include "run_program.h"

namespace congvan {

/// A cryptographic token made of software (SoftHSM2), with a store of its own in a temporary
/// folder.
class Token {
 public:
  /// Makes an empty store, whose tokens do only what is named here ("CKM_RSA_PKCS,CKM_ECDSA").
  /// Until this is destroyed, the environment of the tests (SOFTHSM2_CONF) leads SoftHSM2 to it.
  /// Throws std::runtime_error if SoftHSM2 is not installed.
  explicit Token(const std::string& mechanisms = "ALL");
  ~Token();
  Token(const Token&) = delete;
  Token& operator=(const Token&) = delete;

  /// Makes a token of this label and PIN in the store.
  void add_token(const std::string& label);
  /// Puts a key and its certificate (PEM files) on a token; `id` is in hexadecimals.
  void add_key(const std::string& token, const std::string& label, const std::string& id,
               const std::string& key, const std::string& certificate);
  /// The key without a certificate.
  void add_key(const std::string& token, const std::string& label, const std::string& id,
               const std::string& key);
  /// A key that wants the PIN anew for each signature.
  void add_wary_key(const std::string& token, const std::string& label, const std::string& id,
                    const std::string& key, const std::string& certificate);
  void add_certificate(const std::string& token, const std::string& label, const std::string& id,
                       const std::string& certificate);
  /// What the token says of itself, as hexadecimals: whether its PIN was wrong last (0x10000), say.
  unsigned long flags_of(const std::string& token) const;

  /// What leads programs to the store.
  std::pair<std::string, std::string> environment() const;
  /// Its PKCS#11 library.
  static std::string module();

  static constexpr const char* pin = "246810";

 private:
  std::string run(const std::string& program, std::vector<std::string> arguments) const;

  TemporaryFolder folder_;
};

}  // namespace congvan
