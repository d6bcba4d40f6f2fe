#include "crypto/collect_validation_material.h"

#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <set>
#include <string>
#include <utility>

#include "crypto/certificate_addresses.h"
#include "crypto/certificate_pool.h"
#include "crypto/crl.h"
#include "crypto/foreign_der.h"
#include "crypto/issuers_in.h"
#include "crypto/limited_fetcher.h"
#include "crypto/ocsp.h"
#include "crypto/signed_data.h"

namespace congvan {
namespace {

constexpr std::size_t deepest = 10;
constexpr std::int64_t clocks_differ = 300;  // seconds, between a server and this machine

class Collector {
 public:
  Collector(const TrustTerms& terms, Fetcher& fetcher, Diagnostics& says)
      : terms_(terms), fetcher_(fetcher, says), says_(says) {
    pool_.add(terms.anchors, true);
    pool_.add(terms.others, false);
    pool_.add(terms.document.certificates, false);
    pool_.add(terms.fetched.certificates, false);
  }

  void follow_message(std::string_view der);
  ValidationMaterial take() { return std::move(material_); }

 private:
  void follow_signer(const SignedData& read);
  void follow(x509_st& certificate, std::size_t depth);
  x509_st* issuer_of(x509_st& certificate);
  void keep(const Certificate& certificate);

  void ask_revocation(x509_st& certificate, x509_st& issuer, std::size_t depth);
  bool ask_ocsp(x509_st& certificate, x509_st& issuer, std::size_t depth);
  bool fetch_list(x509_st& certificate, x509_st& issuer);
  bool counts(const std::optional<RevocationAnswer>& answer) const;

  const TrustTerms& terms_;
  LimitedFetcher fetcher_;
  Diagnostics& says_;
  CertificatePool pool_;
  std::set<std::string> followed_;  ///< certificates
  std::set<std::string> kept_;      ///< whatever is in the material
  ValidationMaterial material_;
};

void Collector::follow_message(std::string_view der) {
  const SignedData token = check_token(der);
  if (!token.content.empty()) return follow_signer(token);
  const SignedData signature = check_detached(der, {});  // its content does not matter here
  pool_.add(signature.certificates, false);
  follow_signer(signature);
  for (const std::string& each : signature.time_stamps) follow_signer(check_token(each));
}

void Collector::follow_signer(const SignedData& read) {
  pool_.add(read.certificates, false);
  if (!read.signer) return;
  if (const auto signer = parsed_certificate(read.signer->der)) follow(*signer, 0);
}

void Collector::keep(const Certificate& certificate) {
  if (kept_.insert(certificate.der).second) material_.certificates.push_back(certificate);
}

/// A certificate and all above it.
void Collector::follow(x509_st& certificate, std::size_t depth) {
  const Certificate itself = certificate_of(certificate);
  if (depth > deepest || !followed_.insert(itself.der).second) return;
  keep(itself);
  if (pool_.is_anchor(itself.der)) return;
  if ((X509_get_extension_flags(&certificate) & EXFLAG_SS) != 0) return;  // nobody is above it
  x509_st* const issuer = issuer_of(certificate);
  if (issuer == nullptr) {
    const CertificateFacts facts = facts_if_any(itself);
    says_.warning("revocation-issuer-missing", {},
                  {{"name", facts.name}, {"issuer", facts.issuer}});
    return;
  }
  ask_revocation(certificate, *issuer, depth);
  follow(*issuer, depth + 1);
}

x509_st* Collector::issuer_of(x509_st& certificate) {
  if (x509_st* const known = pool_.issuer_of(certificate)) return known;
  for (const std::string& address : issuer_addresses(certificate)) {
    const auto fetched = fetcher_.issuer(address);
    if (!fetched) continue;
    pool_.add(issuers_in(*fetched), false);
    if (x509_st* const found = pool_.issuer_of(certificate)) return found;
  }
  return nullptr;
}

void Collector::ask_revocation(x509_st& certificate, x509_st& issuer, std::size_t depth) {
  if (ask_ocsp(certificate, issuer, depth) || fetch_list(certificate, issuer)) return;
  const bool is_offered =
      !ocsp_addresses(certificate).empty() || !crl_addresses(certificate).empty();
  says_.warning(is_offered ? "revocation-not-had" : "revocation-not-offered", {},
                {{"name", facts_if_any(certificate_of(certificate)).name}});
}

/// Whether an answer is worth keeping: it knows, and counts now.
bool Collector::counts(const std::optional<RevocationAnswer>& answer) const {
  return answer && answer->said != RevocationAnswer::Said::unknown && answer->until >= terms_.now &&
         answer->said_at <= terms_.now + clocks_differ;
}

bool Collector::ask_ocsp(x509_st& certificate, x509_st& issuer, std::size_t depth) {
  for (const std::string& address : ocsp_addresses(certificate)) {
    const auto der = fetcher_.ocsp(address, ocsp_request(certificate, issuer));
    if (!der) continue;
    const auto response = OcspResponse::read(*der);
    if (!response || !counts(response->answer_of(certificate, issuer))) {
      says_.warning("revocation-answer-bad", {}, {{"url", address}});
      continue;
    }
    if (kept_.insert(*der).second) material_.ocsps.push_back(*der);
    const auto responder = response->responder(issuer);
    if (responder && !needs_no_check(*responder)) follow(*responder, depth + 1);
    return true;
  }
  return false;
}

bool Collector::fetch_list(x509_st& certificate, x509_st& issuer) {
  for (const std::string& address : crl_addresses(certificate)) {
    const auto der = fetcher_.list(address);
    if (!der) continue;
    const auto list = RevocationList::read(*der);
    if (!list || !counts(list->answer_of(certificate, issuer))) {
      says_.warning("revocation-answer-bad", {}, {{"url", address}});
      continue;
    }
    if (kept_.insert(*der).second) material_.crls.push_back(*der);
    return true;
  }
  return false;
}

}  // namespace

ValidationMaterial collect_validation_material(const std::vector<std::string_view>& messages,
                                               const TrustTerms& terms, Fetcher& fetcher,
                                               Diagnostics& says) {
  Collector collector(terms, fetcher, says);
  for (const std::string_view each : messages) collector.follow_message(each);
  return collector.take();
}

}  // namespace congvan
