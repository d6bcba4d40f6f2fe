#include "crypto/signed_data.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include <algorithm>
#include <utility>

#include "crypto/digest_kind.h"
#include "crypto/foreign_der.h"
#include "crypto/key_strength.h"
#include "crypto/signed_attributes.h"
#include "crypto/signing_certificate.h"

namespace congvan {
namespace {

constexpr int most_certificates = 64;
constexpr std::size_t most_time_stamps = 4;

/// Ends the reading; what was read until then stays.
struct Damaged {
  Diagnostic reason;
};

using Arguments = std::vector<std::pair<std::string, std::string>>;

[[noreturn]] void damaged(std::string code, Arguments arguments = {}) {
  throw Damaged{{Severity::error, std::move(code), {}, std::move(arguments)}};
}

class Check {
 public:
  Check(SignedData& made, bool is_token) : made_(made), is_token_(is_token) {}

  void run(std::string_view der, const CoveredBytes& covered);

 private:
  void read_content();
  void read_certificates();
  void read_signer();
  void read_algorithms();
  Owned<x509_st> find_certificate() const;
  void read_attributes(const SignedAttributes& attributes);
  void check_certificate(x509_st& certificate, const SignedAttributes& attributes);
  void check_signature(x509_st& certificate);
  void check_digest(const CoveredBytes& covered, const SignedAttributes& attributes) const;

  SignedData& made_;
  bool is_token_;
  Owned<CMS_ContentInfo_st> message_;
  CMS_SignerInfo* signer_ = nullptr;
  DigestKind kind_ = DigestKind::sha256;
};

void Check::run(std::string_view der, const CoveredBytes& covered) {
  message_ = parsed_message(der);
  if (!message_ || OBJ_obj2nid(CMS_get0_type(message_.get())) != NID_pkcs7_signed) {
    damaged("signature-unreadable");
  }
  read_content();
  read_certificates();
  read_signer();
  const SignedAttributes attributes(*signer_);
  for (const auto token : attributes.time_stamps(most_time_stamps)) {
    made_.time_stamps.emplace_back(token);
  }
  const Owned<x509_st> certificate = find_certificate();
  if (!certificate) damaged("signature-without-certificate");
  made_.signer = certificate_of(*certificate);
  read_algorithms();
  read_attributes(attributes);
  check_certificate(*certificate, attributes);
  check_signature(*certificate);
  check_digest(is_token_ ? CoveredBytes{made_.content} : covered, attributes);
}

/// A signature of a PDF has its content outside, a token within.
void Check::read_content() {
  const int type = OBJ_obj2nid(CMS_get0_eContentType(message_.get()));
  ASN1_OCTET_STRING** const content = CMS_get0_content(message_.get());
  const bool is_within = content != nullptr && *content != nullptr;
  if (is_within != is_token_ || type != (is_token_ ? NID_id_smime_ct_TSTInfo : NID_pkcs7_data)) {
    damaged("signature-unreadable");
  }
  if (is_within) made_.content = bytes_of(*content);
}

void Check::read_certificates() {
  const Owned<stack_st_X509> certificates(CMS_get1_certs(message_.get()));
  const int count = certificates ? sk_X509_num(certificates.get()) : 0;
  const Owned<stack_st_X509_CRL> lists(CMS_get1_crls(message_.get()));
  const int list_count = lists ? sk_X509_CRL_num(lists.get()) : 0;
  if (count > most_certificates || list_count > most_certificates) damaged("signature-unreadable");
  for (int i = 0; i < count; ++i) {
    made_.certificates.push_back(certificate_of(*sk_X509_value(certificates.get(), i)));
  }
  for (int i = 0; i < list_count; ++i) {
    made_.crls.push_back(der_of(*sk_X509_CRL_value(lists.get(), i)));
  }
}

void Check::read_signer() {
  STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(message_.get());
  const int count = signers == nullptr ? 0 : sk_CMS_SignerInfo_num(signers);
  if (count != 1) damaged("signature-signers", {{"count", std::to_string(count)}});
  signer_ = sk_CMS_SignerInfo_value(signers, 0);
  made_.signature = bytes_of(CMS_SignerInfo_get0_signature(signer_));
}

/// By issuer and serial number, or by key, as the signer info has it; of several that it fits (who
/// is there to stop anybody from making one?), the one that the signed attribute names.
Owned<x509_st> Check::find_certificate() const {
  Owned<x509_st> found;
  for (const Certificate& each : made_.certificates) {
    Owned<x509_st> certificate = parsed_certificate(each.der);
    if (!certificate || CMS_SignerInfo_cert_cmp(signer_, certificate.get()) != 0) continue;
    const SignedAttributes attributes(*signer_);
    const auto name = attributes.sequence(NID_id_smime_aa_signingCertificateV2);
    if (!found || named_by_v2(name, each) == Named::this_one) found = std::move(certificate);
  }
  return found;
}

void Check::read_algorithms() {
  X509_ALGOR* digest = nullptr;
  X509_ALGOR* signature = nullptr;
  CMS_SignerInfo_get0_algs(signer_, nullptr, nullptr, &digest, &signature);
  const int digest_name = OBJ_obj2nid(digest->algorithm);
  const int signature_name = OBJ_obj2nid(signature->algorithm);
  const char* const known = OBJ_nid2sn(digest_name);
  made_.digest = known == nullptr || digest_name == NID_undef ? "?" : known;
  made_.algorithm = signature_name == NID_rsassaPss ? "RSASSA-PSS" : "RSASSA-PKCS1-v1_5";
  for (const auto& [name, kind] :
       {std::pair{NID_sha256, DigestKind::sha256}, std::pair{NID_sha384, DigestKind::sha384},
        std::pair{NID_sha512, DigestKind::sha512}}) {
    if (digest_name != name) continue;
    kind_ = kind;
    made_.digest = name_of(kind);
    return;
  }
  damaged("signature-digest-weak", {{"digest", made_.digest}});
}

/// The attributes that must be there, and what of them makes the signature one of PAdES baseline.
void Check::read_attributes(const SignedAttributes& attributes) {
  const int content = is_token_ ? NID_id_smime_ct_TSTInfo : NID_pkcs7_data;
  if (!attributes.are_sound() || attributes.object(NID_pkcs9_contentType) != content ||
      attributes.octets(NID_pkcs9_messageDigest).empty()) {
    damaged("signature-attributes");
  }
  if (!attributes.has(NID_id_smime_aa_signingCertificateV2)) {
    made_.not_baseline = "signing-certificate-v2";
  }
  if (attributes.has(NID_pkcs9_signingTime)) made_.not_baseline = "signing-time";
}

void Check::check_certificate(x509_st& certificate, const SignedAttributes& attributes) {
  const auto check = [&](int name, Named (*named)(std::string_view, const Certificate&)) {
    if (!attributes.has(name)) return;
    const Named who = named(attributes.sequence(name), *made_.signer);
    if (who == Named::unreadable) damaged("signature-attributes");
    if (who == Named::another) damaged("signature-certificate-swapped");
    made_.names_certificate = true;
  };
  check(NID_id_smime_aa_signingCertificateV2, &named_by_v2);
  check(NID_id_smime_aa_signingCertificate, &named_by_v1);
  const std::string weak = weakness_of_key(certificate);
  if (!weak.empty()) damaged("signature-key-weak", {{"key", weak}});
  if (EVP_PKEY_get_base_id(X509_get0_pubkey(&certificate)) == EVP_PKEY_EC) {
    made_.algorithm = "ECDSA";
  }
}

void Check::check_signature(x509_st& certificate) {
  CMS_SignerInfo_set1_signer_cert(signer_, &certificate);
  if (CMS_SignerInfo_verify(signer_) != 1) damaged("signature-not-by-key");
}

void Check::check_digest(const CoveredBytes& covered, const SignedAttributes& attributes) const {
  if (attributes.octets(NID_pkcs9_messageDigest) !=
      digest_of(kind_, {covered.before, covered.after})) {
    damaged("signature-content-changed");
  }
}

SignedData checked(std::string_view der, const CoveredBytes& covered, bool is_token) {
  SignedData made;
  try {
    Check(made, is_token).run(der, covered);
  } catch (const Damaged& found) {
    made.damage = found.reason;
  }
  ERR_clear_error();
  return made;
}

}  // namespace

SignedData check_detached(std::string_view der, const CoveredBytes& covered) {
  return checked(der, covered, false);
}

SignedData check_token(std::string_view der) { return checked(der, {}, true); }

}  // namespace congvan
