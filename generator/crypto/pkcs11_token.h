#pragma once

#include <string>
#include <vector>

#include "crypto/pkcs11_library.h"
#include "crypto/pkcs11_uri.h"

namespace congvan {

/// What a token says of itself (PKCS #11, CK_TOKEN_INFO).
struct TokenFacts {
  unsigned long slot = 0;
  std::string label, manufacturer, model, serial;
  bool wants_pin = false;
  bool has_own_keypad = false;  ///< the PIN is typed there
  bool is_locked = false;       ///< the PIN was wrong too often
  bool has_last_try = false;    ///< and will be locked if it is wrong once more
};

/// The one token that fits. Throws SigningFailed, with a list of those there are, if none does or
/// several do.
TokenFacts find_token(const Pkcs11Library& library, const Pkcs11Uri& uri);

}  // namespace congvan
