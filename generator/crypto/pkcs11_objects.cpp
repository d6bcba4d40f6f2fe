#include "crypto/pkcs11_objects.h"

#include <p11-kit/pkcs11.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "crypto/readable_text.h"
#include "crypto/signing_key.h"

namespace congvan {
namespace {

constexpr std::size_t most_certificates = 32;

bool is_true(const std::optional<std::string>& flag, bool otherwise) {
  return flag && flag->size() == 1 ? flag->front() != CK_FALSE : otherwise;
}

std::string hexadecimals(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string made;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    made += digits[value >> 4U];
    made += digits[value & 0xfU];
  }
  return made;
}

std::string list_of(const std::vector<TokenKey>& keys) {
  std::string list;
  for (const TokenKey& key : keys) {
    if (!list.empty()) list += ", ";
    list += readable_text(key.label) + " (id=" + hexadecimals(key.id.substr(0, 32)) + ")";
  }
  return list;
}

std::vector<TokenKey> keys_on(const Pkcs11Session& session) {
  std::vector<TokenKey> keys;
  for (const unsigned long object : session.find(CKO_PRIVATE_KEY, {})) {
    if (!is_true(session.attribute(object, CKA_SIGN), true)) continue;
    keys.push_back({object, session.attribute(object, CKA_ID).value_or(""),
                    session.attribute(object, CKA_LABEL).value_or(""),
                    is_true(session.attribute(object, CKA_ALWAYS_AUTHENTICATE), false)});
  }
  return keys;
}

}  // namespace

TokenKey find_key(const Pkcs11Session& session, const Pkcs11Uri& uri) {
  const std::vector<TokenKey> all = keys_on(session);
  if (all.empty()) signing_failed("token-without-key");
  std::vector<TokenKey> fitting;
  std::ranges::copy_if(all, std::back_inserter(fitting), [&](const TokenKey& key) {
    return key.label == uri.object.value_or(key.label) && key.id == uri.id.value_or(key.id);
  });
  if (fitting.empty()) signing_failed("token-key-not-found", {{"found", list_of(all)}});
  if (fitting.size() > 1) signing_failed("token-keys-several", {{"found", list_of(fitting)}});
  return fitting.front();
}

TokenCertificates certificates_on(const Pkcs11Session& session, const std::string& id) {
  TokenCertificates found;
  for (const unsigned long object : session.find(CKO_CERTIFICATE, {})) {
    auto der = session.attribute(object, CKA_VALUE);
    if (!der || der->empty() || found.all.size() == most_certificates) continue;
    const bool is_own = !id.empty() && session.attribute(object, CKA_ID) == id;
    const auto place = is_own ? found.all.begin() : found.all.end();
    found.all.insert(place, Certificate{std::move(*der)});
    found.own += is_own ? 1 : 0;
  }
  return found;
}

}  // namespace congvan
