#include "crypto/fit_to_sign.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "crypto/foreign_der.h"
#include "crypto/key_strength.h"
#include "crypto/utc_time.h"

namespace congvan {
namespace {

DigestKind digest_for_curve(int bits) {
  if (bits > 384) return DigestKind::sha512;
  return bits > 256 ? DigestKind::sha384 : DigestKind::sha256;
}

void check_times(const CertificateFacts& facts, std::int64_t now) {
  if (now > facts.until) {
    signing_failed("key-certificate-expired",
                   {{"name", facts.name}, {"time", utc_time(facts.until)}});
  }
  if (now < facts.from) {
    signing_failed("key-certificate-not-yet",
                   {{"name", facts.name}, {"time", utc_time(facts.from)}});
  }
}

}  // namespace

KeyManner check_fit_to_sign(const Certificate& certificate, std::int64_t now) {
  const Owned<x509_st> read = parsed_certificate(certificate.der);
  EVP_PKEY* const key = read ? X509_get0_pubkey(read.get()) : nullptr;
  const CertificateFacts facts = facts_if_any(certificate);
  const bool has_times = facts.from < facts.until;
  if (key == nullptr || !has_times) signing_failed("key-certificate-unreadable");
  const std::string weakness = weakness_of_key(*read);
  if (!weakness.empty()) signing_failed("key-weak", {{"name", facts.name}, {"key", weakness}});
  check_times(facts, now);
  const std::uint32_t usage = X509_get_key_usage(read.get());  // all, if it does not say
  if ((usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) == 0) {
    signing_failed("key-certificate-usage", {{"name", facts.name}});
  }
  ERR_clear_error();
  if (EVP_PKEY_get_base_id(key) != EVP_PKEY_EC) return {};
  return {SignatureScheme::ecdsa, digest_for_curve(EVP_PKEY_get_bits(key))};
}

}  // namespace congvan
