#include "crypto/pkcs11_key.h"

#include <p11-kit/pkcs11.h>

#include <utility>

#include "crypto/certificate_parts.h"
#include "crypto/fit_to_sign.h"
#include "crypto/pkcs11_objects.h"
#include "crypto/pkcs11_session.h"
#include "crypto/readable_text.h"
#include "crypto/signature_value.h"

namespace congvan {
namespace {

/// CK_RSA_PKCS_PSS_PARAMS: one digest for all, and a salt as long as it.
std::string pss_parameter(DigestKind kind, std::size_t size) {
  CK_RSA_PKCS_PSS_PARAMS parameter{CKM_SHA256, CKG_MGF1_SHA256, size};
  if (kind == DigestKind::sha384) parameter = {CKM_SHA384, CKG_MGF1_SHA384, size};
  if (kind == DigestKind::sha512) parameter = {CKM_SHA512, CKG_MGF1_SHA512, size};
  return {reinterpret_cast<const char*>(&parameter), sizeof parameter};
}

/// A token with its library, in which the key is looked for.
struct OpenToken {
  OpenToken(const std::string& path, const Pkcs11Uri& uri)
      : library(path), facts(find_token(library, uri)), session(library, facts) {}

  Pkcs11Library library;
  TokenFacts facts;
  Pkcs11Session session;
};

class Pkcs11Key : public SigningKey {
 public:
  Pkcs11Key(std::unique_ptr<OpenToken> token, TokenKey key, std::optional<Secret> pin,
            std::vector<Certificate> certificates, KeyManner manner)
      : token_(std::move(token)),
        key_(std::move(key)),
        pin_(std::move(pin)),
        certificates_(std::move(certificates)),
        manner_(manner) {
    if (manner.scheme == SignatureScheme::rsa_pss && !token_->session.offers(CKM_RSA_PKCS_PSS)) {
      manner_.scheme = SignatureScheme::rsa_pkcs1;
    }
    if (!key_.wants_pin_each_time) pin_.reset();
  }

  const std::vector<Certificate>& certificates() const override { return certificates_; }
  SignatureScheme scheme() const override { return manner_.scheme; }
  DigestKind digest() const override { return manner_.digest; }

  std::string sign(std::string_view message) override {
    if (failed_) throw SigningFailed(*failed_);
    try {
      return checked_signature(digest_of(manner_.digest, message));
    } catch (const SigningFailed& failed) {
      failed_ = failed.complaint();  // a wrong PIN is not tried again
      throw;
    }
  }

 private:
  std::string checked_signature(const std::string& bytes) {
    const Digest digest{manner_.digest, bytes};
    const auto value = raw_signature(digest);
    if (!value) signing_failed("token-cannot-sign");
    if (!is_signature_of(*value, manner_.scheme, digest, certificates_.front())) {
      signing_failed("token-signature-wrong", {{"name", facts_of(certificates_.front()).name}});
    }
    return *value;
  }

  std::optional<std::string> raw_signature(const Digest& digest) {
    if (manner_.scheme == SignatureScheme::ecdsa) {
      const auto pair = ask(CKM_ECDSA, {}, digest.bytes);
      return pair ? ecdsa_der(*pair) : std::nullopt;
    }
    if (manner_.scheme == SignatureScheme::rsa_pss) {
      const std::string parameter = pss_parameter(digest.kind, digest.bytes.size());
      auto value = ask(CKM_RSA_PKCS_PSS, parameter, digest.bytes);
      if (value) return value;
      manner_.scheme = SignatureScheme::rsa_pkcs1;  // it was said, but not meant
    }
    return ask(CKM_RSA_PKCS, {}, digest_info(digest));
  }

  std::optional<std::string> ask(unsigned long mechanism, std::string_view parameter,
                                 std::string_view bytes) {
    std::optional<Pkcs11Session::PinAgain> again;
    if (key_.wants_pin_each_time) again = Pkcs11Session::PinAgain{pin_ ? &*pin_ : nullptr};
    return token_->session.sign(key_.object, mechanism, parameter, bytes, again);
  }

  std::unique_ptr<OpenToken> token_;
  TokenKey key_;
  std::optional<Secret> pin_;
  std::vector<Certificate> certificates_;
  KeyManner manner_;
  std::optional<Diagnostic> failed_;
};

std::unique_ptr<OpenToken> open_named(const std::string& name, const Pkcs11Uri& uri) {
  std::string path = name + ".so";
  try {
    return std::make_unique<OpenToken>(path, uri);
  } catch (const SigningFailed& failed) {
    if (failed.complaint().code != "token-library-unloadable") throw;
    path.insert(0, "lib");
    return std::make_unique<OpenToken>(path, uri);
  }
}

std::unique_ptr<OpenToken> open_token(const Pkcs11Uri& uri,
                                      const std::optional<std::string>& library) {
  if (uri.module_path) return std::make_unique<OpenToken>(*uri.module_path, uri);
  if (uri.module_name) return open_named(*uri.module_name, uri);
  if (!library || library->empty()) signing_failed("token-library-missing");
  return std::make_unique<OpenToken>(*library, uri);
}

/// False if there is no PIN. One that could lock the token is not tried.
bool log_in(OpenToken& token, const AskPassphrase& ask, std::optional<Secret>& pin) {
  if (!token.facts.wants_pin) return true;
  const std::string label = readable_text(token.facts.label);
  if (token.facts.is_locked) signing_failed("token-pin-locked", {{"token", label}});
  if (token.facts.has_last_try) signing_failed("token-pin-last-try", {{"token", label}});
  if (!token.facts.has_own_keypad) {
    pin = ask(label);
    if (!pin) return false;
  }
  token.session.log_in(pin ? &*pin : nullptr);
  return true;
}

/// Of several for one key, as there are after a renewal, the first that may sign now.
Certificate best_of(const std::vector<Certificate>& all, std::size_t count, std::int64_t now) {
  for (std::size_t i = 0; i < count; ++i) {
    try {
      check_fit_to_sign(all[i], now);
      return all[i];
    } catch (const SigningFailed&) {
      continue;  // what is wrong with the first is told if none is better
    }
  }
  return all.front();
}

}  // namespace

std::unique_ptr<SigningKey> open_pkcs11_key(const Pkcs11Uri& uri,
                                            const std::optional<std::string>& library,
                                            const AskPassphrase& ask,
                                            const std::vector<Certificate>& others,
                                            std::int64_t now) {
  std::unique_ptr<OpenToken> token = open_token(uri, library);
  std::optional<Secret> pin;
  if (!log_in(*token, ask, pin)) return nullptr;
  TokenKey key = find_key(token->session, uri);
  TokenCertificates found = certificates_on(token->session, key.id);
  if (found.own == 0 && others.empty()) {
    signing_failed("token-without-certificate", {{"key", readable_text(key.label)}});
  }
  const Certificate own = found.own > 0 ? best_of(found.all, found.own, now) : others.front();
  const KeyManner manner = check_fit_to_sign(own, now);
  found.all.insert(found.all.end(), others.begin(), others.end());
  return std::make_unique<Pkcs11Key>(std::move(token), std::move(key), std::move(pin),
                                     chain_of(own, found.all), manner);
}

}  // namespace congvan
