#include "crypto/foreign_der.h"

#include <openssl/asn1.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <ctime>
#include <stdexcept>

#include "crypto/der.h"

namespace congvan {
namespace {

/// The largest any of them may be, and of how many values: lists of revoked certificates are long.
constexpr std::size_t most_bytes = std::size_t{1} << 20U;
constexpr std::size_t most_values = 50'000;
constexpr std::size_t most_list_bytes = std::size_t{10} << 20U;
constexpr std::size_t most_list_values = 2'000'000;

template <typename T>
Owned<T> parsed(std::string_view der, T* (*read)(T**, const unsigned char**, long),
                std::size_t bytes = most_bytes, std::size_t values = most_values) {
  if (der.size() > bytes || !is_der(der, values)) return {};
  const auto* at = reinterpret_cast<const unsigned char*>(der.data());
  const auto* const end = at + der.size();
  Owned<T> made(read(nullptr, &at, static_cast<long>(der.size())));
  ERR_clear_error();
  if (at != end) return {};
  return made;
}

template <typename T>
std::string written(T& value, int (*write)(const T*, unsigned char**)) {
  const int size = write(&value, nullptr);
  if (size <= 0) throw std::runtime_error("what was read cannot be written");
  std::string der(static_cast<std::size_t>(size), '\0');
  auto* at = reinterpret_cast<unsigned char*>(der.data());
  write(&value, &at);
  return der;
}

}  // namespace

Owned<x509_st> parsed_certificate(std::string_view der) { return parsed<X509>(der, &d2i_X509); }

Owned<X509_crl_st> parsed_crl(std::string_view der) {
  return parsed<X509_CRL>(der, &d2i_X509_CRL, most_list_bytes, most_list_values);
}

Owned<CMS_ContentInfo_st> parsed_message(std::string_view der) {
  return parsed<CMS_ContentInfo>(der, &d2i_CMS_ContentInfo);
}

Owned<TS_tst_info_st> parsed_stamp(std::string_view der) {
  return parsed<TS_TST_INFO>(der, &d2i_TS_TST_INFO);
}

Owned<ocsp_response_st> parsed_ocsp(std::string_view der) {
  return parsed<OCSP_RESPONSE>(der, &d2i_OCSP_RESPONSE);
}

Certificate certificate_of(x509_st& certificate) { return {written<X509>(certificate, &i2d_X509)}; }

std::string der_of(X509_crl_st& list) { return written<X509_CRL>(list, &i2d_X509_CRL); }

CertificateFacts facts_if_any(const Certificate& certificate) {
  try {
    return facts_of(certificate);
  } catch (const std::runtime_error&) {
    return {};
  }
}

std::string_view bytes_of(const asn1_string_st* text) {
  if (text == nullptr || ASN1_STRING_length(text) <= 0) return {};
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
          static_cast<std::size_t>(ASN1_STRING_length(text))};
}

std::optional<std::int64_t> seconds_of(const asn1_string_st* time) {
  std::tm parts{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) {
    ERR_clear_error();
    return {};
  }
  return ::timegm(&parts);
}

}  // namespace congvan
