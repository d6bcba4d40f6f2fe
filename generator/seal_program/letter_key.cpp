#include "seal_program/letter_key.h"

#include <ctime>
#include <iostream>
#include <string>
#include <utility>

#include "app/fault.h"
#include "app/files.h"
#include "crypto/base64.h"
#include "crypto/certificate.h"
#include "crypto/http.h"
#include "crypto/open_key.h"
#include "crypto/passphrase.h"
#include "crypto/rfc3161.h"

namespace congvan {
namespace {

constexpr Words prompt_before = {"Mật khẩu hoặc mã PIN của ", "Pass phrase or PIN of "};

/// Gives a remote service, or a person, what is to be signed, on a line of standard output, and
/// takes the signature from a line of standard input.
std::optional<std::string> exchange(DigestKind kind, std::string_view digest) {
  write_output(std::string(name_of(kind)) + " " + base64_of(digest) + "\n");
  std::string answer;
  if (!std::getline(std::cin, answer)) return std::nullopt;
  return from_base64(answer);
}

}  // namespace

std::unique_ptr<SigningKey> key_of(const Request& request, Diagnostics& says) {
  const SealRequest& seal = request.seal;
  const PassphraseSource source{.descriptor = seal.passphrase_fd, .file = seal.passphrase_file};
  KeyRequest wanted{.key = seal.key.value(),
                    .library = seal.module,
                    .certificates = seal.certificates,
                    .now = time_now(),
                    .exchange = exchange};
  wanted.ask = [&](const std::string& name) {
    return read_passphrase(
        source, std::string(prompt_before.in(request.manner.language)) + name + ": ", says);
  };
  return open_key(wanted, says);
}

std::unique_ptr<TimeStamper> stamper_of(const Request& request) {
  if (!request.seal.time_stamp) return nullptr;
  TimeStampService service;
  service.url = *request.seal.time_stamp;
  service.now = time_now();
  return time_stamp_authority(std::move(service));
}

std::optional<TrustTerms> terms_of(const Request& request, Diagnostics& says) {
  TrustTerms terms;
  terms.now = time_now();
  for (const std::string& path : request.seal.trust) {
    const auto all = read_certificates(path, says);
    terms.anchors.insert(terms.anchors.end(), all.begin(), all.end());
  }
  if (says.has_errors()) return std::nullopt;
  return terms;
}

std::unique_ptr<Fetcher> new_fetcher() { return std::make_unique<Http>(); }

std::int64_t time_now() { return static_cast<std::int64_t>(std::time(nullptr)); }

void require(const std::optional<std::string>& value, const char* option, const Request& request) {
  if (!value) throw Fault("option-required", {{"option", option}, {"verb", request.verb}});
}

}  // namespace congvan
