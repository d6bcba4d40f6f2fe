#pragma once

#include <memory>

struct x509_st;
struct X509_crl_st;
struct x509_store_st;
struct x509_store_ctx_st;
struct stack_st_X509;
struct stack_st_X509_CRL;
struct evp_pkey_st;
struct CMS_ContentInfo_st;
struct TS_tst_info_st;
struct ocsp_response_st;
struct ocsp_basic_response_st;
struct ocsp_cert_id_st;
struct ocsp_request_st;
struct evp_pkey_ctx_st;
struct evp_md_ctx_st;
struct PKCS12_st;
struct bio_st;
struct bignum_st;
struct ECDSA_SIG_st;
struct ossl_lib_ctx_st;
struct ossl_provider_st;

namespace congvan {

struct FreeOwned {
  void operator()(x509_st* certificate) const;
  void operator()(X509_crl_st* list) const;
  void operator()(x509_store_st* store) const;
  void operator()(x509_store_ctx_st* context) const;
  void operator()(stack_st_X509* certificates) const;  ///< and all that is in it
  void operator()(stack_st_X509_CRL* lists) const;     ///< likewise
  void operator()(evp_pkey_st* key) const;
  void operator()(CMS_ContentInfo_st* message) const;
  void operator()(TS_tst_info_st* stamp) const;
  void operator()(ocsp_response_st* response) const;
  void operator()(ocsp_basic_response_st* response) const;
  void operator()(ocsp_cert_id_st* name) const;
  void operator()(ocsp_request_st* request) const;
  void operator()(evp_pkey_ctx_st* operation) const;
  void operator()(evp_md_ctx_st* digest) const;
  void operator()(PKCS12_st* file) const;
  void operator()(bio_st* stream) const;
  void operator()(bignum_st* number) const;
  void operator()(ECDSA_SIG_st* pair) const;
  void operator()(ossl_lib_ctx_st* library) const;
  void operator()(ossl_provider_st* algorithms) const;
};

/// What of OpenSSL's goes with its owner: Owned<x509_st> is a certificate.
template <typename T>
using Owned = std::unique_ptr<T, FreeOwned>;

}  // namespace congvan
