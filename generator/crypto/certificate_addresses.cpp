#include "crypto/certificate_addresses.h"

#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string_view>

#include "crypto/foreign_der.h"

namespace congvan {
namespace {

constexpr std::size_t most_addresses = 3, longest_address = 1'000;

using Descriptions = std::unique_ptr<AUTHORITY_INFO_ACCESS, decltype(&AUTHORITY_INFO_ACCESS_free)>;
using Places = std::unique_ptr<CRL_DIST_POINTS, decltype(&CRL_DIST_POINTS_free)>;

/// Letters, digits and signs only: what comes after goes into a request.
bool is_plain(std::string_view text) {
  for (const char each : text) {
    if (each <= ' ' || each > '~') return false;
  }
  return true;
}

void add_address(const GENERAL_NAME& name, std::vector<std::string>& found) {
  if (name.type != GEN_URI || found.size() >= most_addresses) return;
  const std::string_view address = bytes_of(name.d.uniformResourceIdentifier);
  if (address.size() > longest_address || !is_plain(address)) return;
  if (address.starts_with("http://") || address.starts_with("https://")) {
    found.emplace_back(address);
  }
}

std::vector<std::string> described(const x509_st& certificate, int method) {
  const Descriptions all(static_cast<AUTHORITY_INFO_ACCESS*>(
                             X509_get_ext_d2i(&certificate, NID_info_access, nullptr, nullptr)),
                         &AUTHORITY_INFO_ACCESS_free);
  std::vector<std::string> found;
  for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(all.get()); ++i) {
    const ACCESS_DESCRIPTION* const each = sk_ACCESS_DESCRIPTION_value(all.get(), i);
    if (OBJ_obj2nid(each->method) == method) add_address(*each->location, found);
  }
  return found;
}

}  // namespace

std::vector<std::string> ocsp_addresses(const x509_st& certificate) {
  return described(certificate, NID_ad_OCSP);
}

std::vector<std::string> issuer_addresses(const x509_st& certificate) {
  return described(certificate, NID_ad_ca_issuers);
}

std::vector<std::string> crl_addresses(const x509_st& certificate) {
  const Places places(static_cast<CRL_DIST_POINTS*>(X509_get_ext_d2i(
                          &certificate, NID_crl_distribution_points, nullptr, nullptr)),
                      &CRL_DIST_POINTS_free);
  std::vector<std::string> found;
  for (int i = 0; i < sk_DIST_POINT_num(places.get()); ++i) {
    const DIST_POINT* const place = sk_DIST_POINT_value(places.get(), i);
    if (place->distpoint == nullptr || place->distpoint->type != 0) continue;
    const GENERAL_NAMES* const names = place->distpoint->name.fullname;
    for (int j = 0; j < sk_GENERAL_NAME_num(names); ++j) {
      add_address(*sk_GENERAL_NAME_value(names, j), found);
    }
  }
  return found;
}

}  // namespace congvan
