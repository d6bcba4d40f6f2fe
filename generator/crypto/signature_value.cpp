#include "crypto/signature_value.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "crypto/algorithm_identifiers.h"
#include "crypto/der_writer.h"
#include "crypto/evp_scheme.h"
#include "crypto/foreign_der.h"

namespace congvan {
namespace {

constexpr std::size_t most_raw_bytes = 132;  // of P-521

const unsigned char* unsigned_bytes(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

bool is_signature_of(std::string_view value, SignatureScheme scheme, const Digest& digest,
                     const Certificate& signer) {
  const Owned<x509_st> certificate = parsed_certificate(signer.der);
  EVP_PKEY* const key = certificate ? X509_get0_pubkey(certificate.get()) : nullptr;
  const Owned<evp_pkey_ctx_st> operation(key ? EVP_PKEY_CTX_new(key, nullptr) : nullptr);
  const bool is_right =
      operation && EVP_PKEY_verify_init(operation.get()) == 1 &&
      EVP_PKEY_CTX_set_signature_md(operation.get(), evp_digest(digest.kind)) == 1 &&
      set_scheme(*operation, scheme) &&
      EVP_PKEY_verify(operation.get(), unsigned_bytes(value), value.size(),
                      unsigned_bytes(digest.bytes), digest.bytes.size()) == 1;
  ERR_clear_error();
  return is_right;
}

std::optional<std::string> ecdsa_der(std::string_view raw) {
  const std::size_t half = raw.size() / 2;
  if (raw.empty() || raw.size() % 2 != 0 || raw.size() > most_raw_bytes) return {};
  return der_sequence({der_integer(raw.substr(0, half)), der_integer(raw.substr(half))});
}

std::string digest_info(const Digest& digest) {
  return der_sequence({digest_algorithm_with_null(digest.kind), der_octets(digest.bytes)});
}

}  // namespace congvan
