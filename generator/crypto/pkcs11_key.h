#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "crypto/pkcs11_uri.h"
#include "crypto/pkcs12_key.h"
#include "crypto/secret.h"
#include "crypto/signing_key.h"

namespace congvan {

/// The one key that fits on the one token that fits, which its PIN has been given to; the library
/// is that of the address, else `library`. The certificate is that of the same CKA_ID on the token,
/// else the first of `others`, which may also fill gaps in the chain. RSASSA-PSS where the token
/// can do it. Null if there is no PIN. Throws SigningFailed.
std::unique_ptr<SigningKey> open_pkcs11_key(const Pkcs11Uri& uri,
                                            const std::optional<std::string>& library,
                                            const AskPassphrase& ask,
                                            const std::vector<Certificate>& others,
                                            std::int64_t now);

}  // namespace congvan
