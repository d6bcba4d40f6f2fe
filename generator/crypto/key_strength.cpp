#include "crypto/key_strength.h"

#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include <array>

namespace congvan {
namespace {

constexpr int least_rsa = 2048, least_curve = 256;

bool has_named_curve(const EVP_PKEY& key) {
  std::array<char, 80> name{};
  std::size_t size = 0;
  return EVP_PKEY_get_group_name(&key, name.data(), name.size(), &size) == 1;
}

}  // namespace

std::string weakness_of_key(const x509_st& certificate) {
  const EVP_PKEY* const key = X509_get0_pubkey(&certificate);
  if (key == nullptr) return "?";
  const int kind = EVP_PKEY_get_base_id(key);
  const int bits = EVP_PKEY_get_bits(key);
  if (kind == EVP_PKEY_RSA || kind == EVP_PKEY_RSA_PSS) {
    return bits >= least_rsa ? "" : "RSA " + std::to_string(bits);
  }
  if (kind != EVP_PKEY_EC) return OBJ_nid2sn(kind) == nullptr ? "?" : OBJ_nid2sn(kind);
  if (!has_named_curve(*key)) return "ECDSA";
  return bits >= least_curve ? "" : "ECDSA " + std::to_string(bits);
}

std::string weakness_of_signature(int algorithm) {
  int digest = NID_undef;
  if (OBJ_find_sigid_algs(algorithm, &digest, nullptr) != 1) return "?";
  if (digest == NID_undef) return "";  // RSASSA-PSS and Ed25519 tell it elsewhere
  if (digest == NID_sha1 || digest == NID_md5 || digest == NID_md5_sha1 || digest == NID_md4 ||
      digest == NID_md2 || digest == NID_ripemd160) {
    return OBJ_nid2sn(digest);
  }
  return "";
}

}  // namespace congvan
