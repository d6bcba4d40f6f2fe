#include "crypto/external_key.h"

#include <utility>

#include "crypto/certificate_parts.h"
#include "crypto/fit_to_sign.h"
#include "crypto/signature_value.h"

namespace congvan {
namespace {

class ExternalKey : public SigningKey {
 public:
  ExternalKey(std::vector<Certificate> certificates, KeyManner manner, ExternalSigning exchange)
      : certificates_(std::move(certificates)), manner_(manner), exchange_(std::move(exchange)) {}

  const std::vector<Certificate>& certificates() const override { return certificates_; }
  SignatureScheme scheme() const override { return manner_.scheme; }
  DigestKind digest() const override { return manner_.digest; }

  std::string sign(std::string_view message) override {
    const std::string bytes = digest_of(manner_.digest, message);
    const Digest digest{manner_.digest, bytes};
    const auto value = exchange_(digest.kind, digest.bytes);
    if (!value || value->empty()) signing_failed("external-signature-missing");
    if (manner_.scheme == SignatureScheme::ecdsa) return ecdsa_signature(*value, digest);
    for (const auto scheme : {SignatureScheme::rsa_pss, SignatureScheme::rsa_pkcs1}) {
      if (!is_signature_of(*value, scheme, digest, certificates_.front())) continue;
      manner_.scheme = scheme;
      return *value;
    }
    wrong();
  }

 private:
  std::string ecdsa_signature(const std::string& value, const Digest& digest) const {
    for (const auto& der : {std::optional(value), ecdsa_der(value)}) {
      if (der && is_signature_of(*der, SignatureScheme::ecdsa, digest, certificates_.front())) {
        return *der;
      }
    }
    wrong();
  }

  [[noreturn]] void wrong() const {
    signing_failed("external-signature-wrong", {{"name", facts_of(certificates_.front()).name}});
  }

  std::vector<Certificate> certificates_;
  KeyManner manner_;
  ExternalSigning exchange_;
};

}  // namespace

std::unique_ptr<SigningKey> external_key(const std::vector<Certificate>& certificates,
                                         ExternalSigning exchange, std::int64_t now) {
  if (certificates.empty()) signing_failed("external-without-certificate");
  const KeyManner manner = check_fit_to_sign(certificates.front(), now);
  return std::make_unique<ExternalKey>(chain_of(certificates.front(), certificates), manner,
                                       std::move(exchange));
}

}  // namespace congvan
