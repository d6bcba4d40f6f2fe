#include "crypto/ocsp.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <stdexcept>
#include <utility>

#include "crypto/foreign_der.h"
#include "crypto/key_strength.h"

namespace congvan {
namespace {

constexpr int most_answers = 32, most_certificates = 16;

bool is_signed_well(OCSP_BASICRESP& response) {
  const X509_ALGOR* const algorithm = OCSP_resp_get0_tbs_sigalg(&response);
  return weakness_of_signature(OBJ_obj2nid(algorithm->algorithm)).empty();
}

/// Whether a certificate was given by this issuer to sign its answers.
bool is_delegated(x509_st& certificate, x509_st& issuer) {
  return X509_check_issued(&issuer, &certificate) == X509_V_OK &&
         (X509_get_extension_flags(&certificate) & EXFLAG_XKUSAGE) != 0 &&
         (X509_get_extended_key_usage(&certificate) & XKU_OCSP_SIGN) != 0 &&
         (X509_get_key_usage(&certificate) & KU_DIGITAL_SIGNATURE) != 0 &&
         weakness_of_key(certificate).empty() &&
         weakness_of_signature(X509_get_signature_nid(&certificate)).empty() &&
         X509_verify(&certificate, X509_get0_pubkey(&issuer)) == 1;
}

bool is_valid_at(const x509_st& certificate, std::int64_t time) {
  const auto from = seconds_of(X509_get0_notBefore(&certificate));
  const auto until = seconds_of(X509_get0_notAfter(&certificate));
  return from && until && *from <= time && time <= *until;
}

/// Whether an answer names this certificate, with whichever digest it does.
bool names(const OCSP_SINGLERESP& single, x509_st& certificate, x509_st& issuer) {
  auto* const said = const_cast<OCSP_CERTID*>(OCSP_SINGLERESP_get0_id(&single));
  ASN1_OBJECT* digest = nullptr;
  if (said == nullptr || OCSP_id_get0_info(nullptr, &digest, nullptr, nullptr, said) != 1) {
    return false;
  }
  const EVP_MD* const known = EVP_get_digestbyobj(digest);
  if (known == nullptr) return false;
  const Owned<ocsp_cert_id_st> wanted(OCSP_cert_to_id(known, &certificate, &issuer));
  return wanted && OCSP_id_cmp(wanted.get(), said) == 0;
}

/// Until when certificates that expired are spoken of, too (RFC 6960, 4.4.4).
std::optional<std::int64_t> archive_cutoff(OCSP_SINGLERESP& single) {
  auto* const time = static_cast<ASN1_GENERALIZEDTIME*>(
      OCSP_SINGLERESP_get1_ext_d2i(&single, NID_id_pkix_OCSP_archiveCutoff, nullptr, nullptr));
  const auto seconds = seconds_of(time);
  ASN1_GENERALIZEDTIME_free(time);
  return seconds;
}

std::optional<RevocationAnswer> answer(OCSP_SINGLERESP& single) {
  int reason = 0;
  ASN1_GENERALIZEDTIME *revoked = nullptr, *said = nullptr, *next = nullptr;
  const int status = OCSP_single_get0_status(&single, &reason, &revoked, &said, &next);
  const auto said_at = seconds_of(said);
  const auto revoked_at = seconds_of(revoked);
  if (!said_at || (status == V_OCSP_CERTSTATUS_REVOKED && !revoked_at)) return {};
  RevocationAnswer made;
  made.source = RevocationStatus::Source::ocsp;
  made.said_at = *said_at;
  made.until = seconds_of(next).value_or(*said_at + seconds_without_next_update);
  made.speaks_from = archive_cutoff(single).value_or(*said_at);
  made.revoked_at = revoked_at.value_or(0);
  made.is_on_hold = reason == OCSP_REVOKED_STATUS_CERTIFICATEHOLD;
  if (status == V_OCSP_CERTSTATUS_GOOD) made.said = RevocationAnswer::Said::good;
  if (status == V_OCSP_CERTSTATUS_REVOKED) made.said = RevocationAnswer::Said::revoked;
  return made;
}

}  // namespace

OcspResponse::OcspResponse(Owned<ocsp_basic_response_st> response)
    : response_(std::move(response)) {}

std::optional<OcspResponse> OcspResponse::read(std::string_view der) {
  const Owned<ocsp_response_st> response = parsed_ocsp(der);
  if (!response || OCSP_response_status(response.get()) != OCSP_RESPONSE_STATUS_SUCCESSFUL) {
    return {};
  }
  Owned<ocsp_basic_response_st> basic(OCSP_response_get1_basic(response.get()));
  ERR_clear_error();
  if (!basic || OCSP_resp_count(basic.get()) > most_answers ||
      sk_X509_num(OCSP_resp_get0_certs(basic.get())) > most_certificates) {
    return {};
  }
  return OcspResponse(std::move(basic));
}

bool OcspResponse::is_signed_by(x509_st& signer) const {
  const Owned<stack_st_X509> alone(sk_X509_new_null());
  if (!alone || X509_add_cert(alone.get(), &signer, X509_ADD_FLAG_UP_REF) != 1) return false;
  // No other certificate is looked at, and whether this one may sign has been seen to.
  const bool is =
      OCSP_basic_verify(response_.get(), alone.get(), nullptr, OCSP_NOINTERN | OCSP_NOVERIFY) == 1;
  ERR_clear_error();
  return is;
}

Owned<x509_st> OcspResponse::responder(x509_st& issuer) const {
  const auto made_at = seconds_of(OCSP_resp_get0_produced_at(response_.get()));
  const STACK_OF(X509)* const certificates = OCSP_resp_get0_certs(response_.get());
  for (int i = 0; i < sk_X509_num(certificates); ++i) {
    X509* const each = sk_X509_value(certificates, i);
    if (!made_at || !is_valid_at(*each, *made_at)) continue;
    if (!is_delegated(*each, issuer) || !is_signed_by(*each)) continue;
    X509_up_ref(each);
    return Owned<x509_st>(each);
  }
  return {};
}

std::optional<RevocationAnswer> OcspResponse::answer_of(x509_st& certificate,
                                                        x509_st& issuer) const {
  for (int i = 0; i < OCSP_resp_count(response_.get()); ++i) {
    OCSP_SINGLERESP* const single = OCSP_resp_get0(response_.get(), i);
    if (!names(*single, certificate, issuer)) continue;
    if (!is_signed_well(*response_) || (!is_signed_by(issuer) && !responder(issuer))) return {};
    return answer(*single);
  }
  return {};
}

std::string ocsp_request(x509_st& certificate, x509_st& issuer) {
  const Owned<ocsp_request_st> request(OCSP_REQUEST_new());
  // SHA-1 is what every server understands; it only names the certificate (RFC 5019, 2.1.1).
  Owned<ocsp_cert_id_st> name(OCSP_cert_to_id(EVP_sha1(), &certificate, &issuer));
  if (!request || !name || OCSP_request_add0_id(request.get(), name.get()) == nullptr) {
    throw std::runtime_error("an OCSP request could not be made");
  }
  static_cast<void>(name.release());  // the request's now
  std::string der(static_cast<std::size_t>(i2d_OCSP_REQUEST(request.get(), nullptr)), '\0');
  auto* at = reinterpret_cast<unsigned char*>(der.data());
  i2d_OCSP_REQUEST(request.get(), &at);
  return der;
}

bool needs_no_check(const x509_st& certificate) {
  return X509_get_ext_by_NID(&certificate, NID_id_pkix_OCSP_noCheck, -1) >= 0;
}

}  // namespace congvan
