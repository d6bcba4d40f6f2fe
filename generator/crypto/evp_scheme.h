#pragma once

#include "crypto/digest_kind.h"
#include "crypto/signing_key.h"

struct evp_md_st;
struct evp_pkey_ctx_st;

namespace congvan {

/// OpenSSL's name for it.
const evp_md_st* evp_digest(DigestKind kind);

/// Prepares an operation, whose digest is known, for the scheme. False if its key cannot do that.
bool set_scheme(evp_pkey_ctx_st& operation, SignatureScheme scheme);

}  // namespace congvan
