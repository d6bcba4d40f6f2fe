#include "crypto/open_key.h"

#include "crypto/passphrase.h"
#include "crypto/pkcs11_key.h"
#include "crypto/pkcs11_uri.h"
#include "crypto/small_file.h"

namespace congvan {
namespace {

constexpr std::size_t most_file_bytes = 1'000'000;

using Key = std::unique_ptr<SigningKey>;

Key open_on_token(const KeyRequest& request, const std::vector<Certificate>& certificates,
                  Diagnostics& says) {
  const auto uri = read_pkcs11_uri(request.key, says);
  if (!uri) return nullptr;
  AskPassphrase ask = request.ask;
  if (uri->pin_file) {
    ask = [&](const std::string&) { return read_passphrase({.file = uri->pin_file}, "", says); };
  }
  return open_pkcs11_key(*uri, request.library, ask, certificates, request.now);
}

Key open_file(const KeyRequest& request, const std::vector<Certificate>& certificates,
              Diagnostics& says) {
  const auto bytes = read_small_file(request.key, most_file_bytes, says);
  if (!bytes) return nullptr;
  return read_pkcs12_key(request.key, *bytes, request.ask, certificates, request.now);
}

}  // namespace

std::unique_ptr<SigningKey> open_key(const KeyRequest& request, Diagnostics& says) {
  std::vector<Certificate> certificates;
  for (const std::string& path : request.certificates) {
    const auto some = read_certificates(path, says);
    if (some.empty()) return nullptr;
    certificates.insert(certificates.end(), some.begin(), some.end());
  }
  try {
    if (request.key == "external") return external_key(certificates, request.exchange, request.now);
    if (request.key.starts_with("pkcs11:")) return open_on_token(request, certificates, says);
    return open_file(request, certificates, says);
  } catch (const SigningFailed& failed) {
    says.add(failed.complaint());
    return nullptr;
  }
}

}  // namespace congvan
