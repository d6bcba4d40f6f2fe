#include "crypto/pkcs12_key.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <utility>

#include "crypto/certificate_parts.h"
#include "crypto/evp_scheme.h"
#include "crypto/fit_to_sign.h"
#include "crypto/foreign_der.h"
#include "crypto/pkcs12_file.h"

namespace congvan {
namespace {

/// A key that is in memory.
class Pkcs12Key : public SigningKey {
 public:
  Pkcs12Key(AlgorithmsOfFiles algorithms, Owned<evp_pkey_st> key,
            std::vector<Certificate> certificates, KeyManner manner)
      : algorithms_(std::move(algorithms)),
        key_(std::move(key)),
        certificates_(std::move(certificates)),
        manner_(manner) {}

  const std::vector<Certificate>& certificates() const override { return certificates_; }
  SignatureScheme scheme() const override { return manner_.scheme; }
  DigestKind digest() const override { return manner_.digest; }

  std::string sign(std::string_view message) override {
    const Owned<evp_md_ctx_st> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* operation = nullptr;  // goes with the context
    const auto* const bytes = reinterpret_cast<const unsigned char*>(message.data());
    std::string value(static_cast<std::size_t>(EVP_PKEY_get_size(key_.get())), '\0');
    std::size_t size = value.size();
    const bool done = context &&
                      EVP_DigestSignInit_ex(
                          context.get(), &operation, EVP_MD_get0_name(evp_digest(manner_.digest)),
                          algorithms_.library.get(), nullptr, key_.get(), nullptr) == 1 &&
                      set_scheme(*operation, manner_.scheme) &&
                      EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(value.data()),
                                     &size, bytes, message.size()) == 1;
    ERR_clear_error();
    if (!done) signing_failed("key-does-not-sign");
    value.resize(size);
    return value;
  }

 private:
  AlgorithmsOfFiles algorithms_;  ///< the first: the key needs it while it goes
  Owned<evp_pkey_st> key_;
  std::vector<Certificate> certificates_;
  KeyManner manner_;
};

/// The certificate of the key: as the file says, else whichever fits it.
std::optional<Certificate> own_certificate(const Pkcs12Contents& contents,
                                           const std::vector<Certificate>& others) {
  if (contents.has_own) return contents.certificates.front();
  for (const auto* const list : {&contents.certificates, &others}) {
    for (const Certificate& each : *list) {
      const Owned<x509_st> read = parsed_certificate(each.der);
      if (read && X509_check_private_key(read.get(), contents.key.get()) == 1) return each;
    }
  }
  ERR_clear_error();
  return {};
}

void check_contents(const std::string& path, const Pkcs12Contents& contents,
                    const std::optional<Certificate>& own) {
  if (!contents.key) signing_failed("key-file-without-key", {{"file", path}});
  if (!own) {
    const bool has_others = !contents.certificates.empty();
    signing_failed(has_others ? "key-of-other" : "key-file-without-certificate", {{"file", path}});
  }
  const Owned<x509_st> certificate = parsed_certificate(own->der);
  const bool fits =
      certificate && X509_check_private_key(certificate.get(), contents.key.get()) == 1;
  ERR_clear_error();
  if (!fits) signing_failed("key-of-other", {{"file", path}});
}

}  // namespace

std::unique_ptr<SigningKey> read_pkcs12_key(const std::string& path, const std::string& bytes,
                                            const AskPassphrase& ask,
                                            const std::vector<Certificate>& others,
                                            std::int64_t now) {
  AlgorithmsOfFiles algorithms;
  const Pkcs12File file(algorithms, path, bytes);
  std::optional<Secret> passphrase = Secret();
  if (!file.is_open()) passphrase = ask(path);
  if (!passphrase) return nullptr;
  Pkcs12Contents contents = file.contents(*passphrase);
  const auto own = contents.key ? own_certificate(contents, others) : std::nullopt;
  check_contents(path, contents, own);
  const KeyManner manner = check_fit_to_sign(*own, now);
  std::vector<Certificate> pool = std::move(contents.certificates);
  pool.insert(pool.end(), others.begin(), others.end());
  return std::make_unique<Pkcs12Key>(std::move(algorithms), std::move(contents.key),
                                     chain_of(*own, pool), manner);
}

}  // namespace congvan
