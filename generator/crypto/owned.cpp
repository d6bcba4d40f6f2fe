#include "crypto/owned.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/ocsp.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

namespace congvan {

void FreeOwned::operator()(x509_st* certificate) const { X509_free(certificate); }
void FreeOwned::operator()(X509_crl_st* list) const { X509_CRL_free(list); }
void FreeOwned::operator()(x509_store_st* store) const { X509_STORE_free(store); }
void FreeOwned::operator()(x509_store_ctx_st* context) const { X509_STORE_CTX_free(context); }
void FreeOwned::operator()(stack_st_X509* certificates) const {
  sk_X509_pop_free(certificates, X509_free);
}
void FreeOwned::operator()(stack_st_X509_CRL* lists) const {
  sk_X509_CRL_pop_free(lists, X509_CRL_free);
}
void FreeOwned::operator()(evp_pkey_st* key) const { EVP_PKEY_free(key); }
void FreeOwned::operator()(CMS_ContentInfo_st* message) const { CMS_ContentInfo_free(message); }
void FreeOwned::operator()(TS_tst_info_st* stamp) const { TS_TST_INFO_free(stamp); }
void FreeOwned::operator()(ocsp_response_st* response) const { OCSP_RESPONSE_free(response); }
void FreeOwned::operator()(ocsp_basic_response_st* response) const {
  OCSP_BASICRESP_free(response);
}
void FreeOwned::operator()(ocsp_cert_id_st* name) const { OCSP_CERTID_free(name); }
void FreeOwned::operator()(ocsp_request_st* request) const { OCSP_REQUEST_free(request); }
void FreeOwned::operator()(evp_pkey_ctx_st* operation) const { EVP_PKEY_CTX_free(operation); }
void FreeOwned::operator()(evp_md_ctx_st* digest) const { EVP_MD_CTX_free(digest); }
void FreeOwned::operator()(PKCS12_st* file) const { PKCS12_free(file); }
void FreeOwned::operator()(bio_st* stream) const { BIO_free_all(stream); }
void FreeOwned::operator()(bignum_st* number) const { BN_clear_free(number); }
void FreeOwned::operator()(ECDSA_SIG_st* pair) const { ECDSA_SIG_free(pair); }
void FreeOwned::operator()(ossl_lib_ctx_st* library) const { OSSL_LIB_CTX_free(library); }
void FreeOwned::operator()(ossl_provider_st* algorithms) const { OSSL_PROVIDER_unload(algorithms); }

}  // namespace congvan
