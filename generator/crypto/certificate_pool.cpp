#include "crypto/certificate_pool.h"

#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <set>
#include <utility>

#include "crypto/foreign_der.h"

namespace congvan {
namespace {

constexpr std::size_t most_anchors = 5'000;  // those of a whole world
constexpr std::size_t most_certificates = most_anchors + 500;
constexpr int most_tries = 300;

bool may_have_issued(x509_st& issuer, x509_st& certificate) {
  return X509_NAME_cmp(X509_get_subject_name(&issuer), X509_get_issuer_name(&certificate)) == 0 &&
         X509_check_issued(&issuer, &certificate) == X509_V_OK;
}

bool has_signed(x509_st& issuer, x509_st& certificate) {
  EVP_PKEY* const key = X509_get0_pubkey(&issuer);
  const bool has = key != nullptr && X509_verify(&certificate, key) == 1;
  ERR_clear_error();
  return has;
}

}  // namespace

void CertificatePool::add(const std::vector<Certificate>& certificates, bool are_anchors) {
  for (const Certificate& each : certificates) {
    if (by_der_.size() >= (are_anchors ? most_anchors : most_certificates)) return;
    Owned<x509_st> parsed = parsed_certificate(each.der);
    if (!parsed) continue;
    Entry& entry = by_der_[each.der];
    if (!entry.certificate) entry.certificate = std::move(parsed);
    entry.is_anchor = entry.is_anchor || are_anchors;
  }
}

bool CertificatePool::is_anchor(std::string_view der) const {
  const auto found = by_der_.find(der);
  return found != by_der_.end() && found->second.is_anchor;
}

x509_st* CertificatePool::issuer_of(x509_st& certificate) const {
  x509_st* found = nullptr;
  int tries = 0;
  for (const auto& [der, entry] : by_der_) {
    if (!may_have_issued(*entry.certificate, certificate)) continue;
    if (++tries > most_tries) break;
    if (!has_signed(*entry.certificate, certificate)) continue;
    if (entry.is_anchor) return entry.certificate.get();
    found = entry.certificate.get();
  }
  return found;
}

CertificatePool::Above CertificatePool::above(x509_st& certificate) const {
  Above found;
  std::set<std::string_view> known;
  std::vector<x509_st*> open = {&certificate};
  int tries = 0;
  const auto take = [&](const std::string& der, const Entry& entry) {
    if (!known.insert(der).second) return;
    (entry.is_anchor ? found.anchors : found.others).push_back(entry.certificate.get());
    open.push_back(entry.certificate.get());
  };
  const auto itself = by_der_.find(certificate_of(certificate).der);
  if (itself != by_der_.end()) take(itself->first, itself->second);
  while (!open.empty()) {
    x509_st& below = *open.back();
    open.pop_back();
    for (const auto& [der, entry] : by_der_) {
      if (known.contains(der) || !may_have_issued(*entry.certificate, below)) continue;
      if (++tries > most_tries) return found;
      if (has_signed(*entry.certificate, below)) take(der, entry);
    }
  }
  return found;
}

}  // namespace congvan
