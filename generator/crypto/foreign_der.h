#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/certificate.h"
#include "crypto/owned.h"

struct asn1_string_st;

namespace congvan {

/// What is read of foreign bytes, always as DER and nothing after it; null if it is not that.
Owned<x509_st> parsed_certificate(std::string_view der);
Owned<X509_crl_st> parsed_crl(std::string_view der);
Owned<CMS_ContentInfo_st> parsed_message(std::string_view der);
Owned<TS_tst_info_st> parsed_stamp(std::string_view der);
Owned<ocsp_response_st> parsed_ocsp(std::string_view der);

Certificate certificate_of(x509_st& certificate);
std::string der_of(X509_crl_st& list);

/// The facts of what is known to be a certificate, or may be none.
CertificateFacts facts_if_any(const Certificate& certificate);

/// The bytes of a string of ASN.1; "" of null.
std::string_view bytes_of(const asn1_string_st* text);

/// Seconds since 1970 of a time of ASN.1. Nothing if there is none or it is none.
std::optional<std::int64_t> seconds_of(const asn1_string_st* time);

}  // namespace congvan
