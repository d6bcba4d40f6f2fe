#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crypto/pkcs11_library.h"
#include "crypto/pkcs11_token.h"
#include "crypto/secret.h"

namespace congvan {

/// A token that is spoken with. Objects, kinds of attributes and mechanisms have the numbers of
/// PKCS #11. Everything throws SigningFailed.
class Pkcs11Session {
 public:
  using Attribute = std::pair<unsigned long, std::string>;  ///< its kind, and its bytes

  Pkcs11Session(const Pkcs11Library& library, const TokenFacts& token);
  ~Pkcs11Session();
  Pkcs11Session(const Pkcs11Session&) = delete;
  Pkcs11Session& operator=(const Pkcs11Session&) = delete;

  /// With no PIN, the token asks for it on its own keypad. A wrong one is tried once.
  void log_in(const Secret* pin);

  /// All objects of the class that have these attributes.
  std::vector<unsigned long> find(unsigned long object_class,
                                  const std::vector<Attribute>& attributes) const;
  /// Nothing if it has none that may be read.
  std::optional<std::string> attribute(unsigned long object, unsigned long kind) const;

  /// Whether the token says that it can sign so.
  bool offers(unsigned long mechanism) const;
  /// Has the token ask for the PIN, or gives it, for this signature alone.
  struct PinAgain {
    const Secret* pin = nullptr;  ///< null: the token has its own keypad
  };
  /// Nothing if the token cannot sign so after all.
  std::optional<std::string> sign(unsigned long key, unsigned long mechanism,
                                  std::string_view parameter, std::string_view bytes,
                                  const std::optional<PinAgain>& again);

 private:
  void log_in(unsigned long user, const Secret* pin);

  const _CK_FUNCTION_LIST& functions_;
  TokenFacts token_;
  unsigned long session_ = 0;
};

}  // namespace congvan
