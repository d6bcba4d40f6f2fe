#include "crypto/chain_verification.h"

#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "crypto/key_strength.h"

namespace congvan {
namespace {

constexpr int deepest = 10;
constexpr int bits_112 = 2;  // OpenSSL's level of RSA 2048, and of no SHA-1

using Uses = std::unique_ptr<EXTENDED_KEY_USAGE, decltype(&EXTENDED_KEY_USAGE_free)>;

VerifiedChain::Fault fault_of(int error) {
  using Fault = VerifiedChain::Fault;
  switch (error) {
    case X509_V_OK:
      return Fault::none;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_CERT_UNTRUSTED:
      return Fault::no_anchor;
    case X509_V_ERR_CERT_HAS_EXPIRED:
      return Fault::expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
      return Fault::not_yet_valid;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
      return Fault::weak;
    case X509_V_ERR_INVALID_PURPOSE:
      return Fault::purpose;
    default:
      return Fault::broken;
  }
}

/// A certificate of a server, of programs, of a responder or of a time stamp authority signs no
/// letters, whoever trusts its issuer; one without extended uses, or with any other, may.
bool is_for_machines(const x509_st& certificate) {
  const Uses uses(static_cast<EXTENDED_KEY_USAGE*>(
                      X509_get_ext_d2i(&certificate, NID_ext_key_usage, nullptr, nullptr)),
                  &EXTENDED_KEY_USAGE_free);
  const int count = sk_ASN1_OBJECT_num(uses.get());
  int of_machines = 0;
  for (int i = 0; i < count; ++i) {
    const int use = OBJ_obj2nid(sk_ASN1_OBJECT_value(uses.get(), i));
    if (use == NID_server_auth || use == NID_code_sign || use == NID_OCSP_sign ||
        use == NID_time_stamp) {
      ++of_machines;
    }
  }
  return count > 0 && of_machines == count;
}

bool may_sign(x509_st& certificate) {
  return (X509_get_key_usage(&certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0 &&
         !is_for_machines(certificate);
}

Owned<x509_store_st> store_of(const std::vector<x509_st*>& anchors, bool system_anchors) {
  Owned<x509_store_st> store(X509_STORE_new());
  if (!store) throw std::runtime_error("no memory for certificates");
  for (x509_st* const each : anchors) X509_STORE_add_cert(store.get(), each);
  if (system_anchors) X509_STORE_set_default_paths(store.get());
  return store;
}

Owned<stack_st_X509> stack_of(const std::vector<x509_st*>& certificates) {
  Owned<stack_st_X509> stack(sk_X509_new_null());
  for (x509_st* const each : certificates) {
    if (!stack || X509_add_cert(stack.get(), each, X509_ADD_FLAG_UP_REF) != 1) {
      throw std::runtime_error("no memory for certificates");
    }
  }
  return stack;
}

void set_terms(X509_STORE_CTX& context, CertificateUse use, std::int64_t time) {
  X509_VERIFY_PARAM* const terms = X509_STORE_CTX_get0_param(&context);
  X509_VERIFY_PARAM_set_time(terms, time);
  X509_VERIFY_PARAM_set_flags(terms, X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_TRUSTED_FIRST);
  X509_VERIFY_PARAM_set_depth(terms, deepest);
  X509_VERIFY_PARAM_set_auth_level(terms, bits_112);
  if (use == CertificateUse::time_stamping) {
    X509_VERIFY_PARAM_set_purpose(terms, X509_PURPOSE_TIMESTAMP_SIGN);
  }
}

VerifiedChain result_of(X509_STORE_CTX& context, bool is_verified) {
  VerifiedChain made;
  const int error = X509_STORE_CTX_get_error(&context);
  made.fault = is_verified ? VerifiedChain::Fault::none : fault_of(error);
  if (!is_verified && error == X509_V_OK) made.fault = VerifiedChain::Fault::broken;
  made.at = static_cast<std::size_t>(std::max(0, X509_STORE_CTX_get_error_depth(&context)));
  if (!is_verified) made.words = X509_verify_cert_error_string(error);
  const STACK_OF(X509)* const chain = X509_STORE_CTX_get0_chain(&context);
  for (int i = 0; i < sk_X509_num(chain); ++i) {
    X509* const each = sk_X509_value(chain, i);
    X509_up_ref(each);
    made.certificates.emplace_back(each);
  }
  return made;
}

/// Curves written out are no curves that anybody has agreed upon, though OpenSSL takes them.
void check_keys(VerifiedChain& chain) {
  for (std::size_t i = 0; i < chain.certificates.size(); ++i) {
    if (chain.fault != VerifiedChain::Fault::none) return;
    const std::string weak = weakness_of_key(*chain.certificates[i]);
    if (weak.empty()) continue;
    chain.fault = VerifiedChain::Fault::weak;
    chain.at = i;
    chain.words = weak;
  }
}

}  // namespace

VerifiedChain verified_chain(x509_st& certificate, const CertificatePool& pool, bool system_anchors,
                             CertificateUse use, std::int64_t time) {
  const CertificatePool::Above above = pool.above(certificate);
  const Owned<x509_store_st> store = store_of(above.anchors, system_anchors);
  const Owned<stack_st_X509> others = stack_of(above.others);
  const Owned<x509_store_ctx_st> context(X509_STORE_CTX_new());
  if (!context ||
      X509_STORE_CTX_init(context.get(), store.get(), &certificate, others.get()) != 1) {
    throw std::runtime_error("no memory for certificates");
  }
  set_terms(*context, use, time);
  const bool is_verified = X509_verify_cert(context.get()) == 1;
  ERR_clear_error();
  VerifiedChain chain = result_of(*context, is_verified);
  check_keys(chain);
  if (chain.fault == VerifiedChain::Fault::none && use == CertificateUse::signing &&
      !may_sign(certificate)) {
    chain.fault = VerifiedChain::Fault::purpose;
    chain.at = 0;
  }
  return chain;
}

}  // namespace congvan
