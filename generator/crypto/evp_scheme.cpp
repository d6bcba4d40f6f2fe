#include "crypto/evp_scheme.h"

#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <stdexcept>

namespace congvan {

const evp_md_st* evp_digest(DigestKind kind) {
  switch (kind) {
    case DigestKind::sha256:
      return EVP_sha256();
    case DigestKind::sha384:
      return EVP_sha384();
    case DigestKind::sha512:
      return EVP_sha512();
  }
  throw std::logic_error("an unknown kind of digest");
}

bool set_scheme(evp_pkey_ctx_st& operation, SignatureScheme scheme) {
  switch (scheme) {
    case SignatureScheme::ecdsa:
      return true;
    case SignatureScheme::rsa_pkcs1:
      return EVP_PKEY_CTX_set_rsa_padding(&operation, RSA_PKCS1_PADDING) == 1;
    case SignatureScheme::rsa_pss:
      return EVP_PKEY_CTX_set_rsa_padding(&operation, RSA_PKCS1_PSS_PADDING) == 1 &&
             EVP_PKEY_CTX_set_rsa_pss_saltlen(&operation, RSA_PSS_SALTLEN_DIGEST) == 1;
  }
  throw std::logic_error("an unknown scheme");
}

}  // namespace congvan
