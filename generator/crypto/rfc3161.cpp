#include "crypto/rfc3161.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <ctime>
#include <memory>
#include <utility>

#include "crypto/foreign_der.h"
#include "crypto/http.h"
#include "crypto/judge_chain.h"
#include "crypto/signed_data.h"
#include "crypto/signing_key.h"
#include "crypto/time_stamp_query.h"
#include "crypto/utc_time.h"

namespace congvan {
namespace {

constexpr std::size_t most_bytes = 65'536;
constexpr std::int64_t clocks_differ = 300;  // seconds, between an authority and this machine

/// Whether it is for time stamps alone and says so critically (RFC 3161, 2.3).
bool is_for_time_stamps(const Certificate& certificate) {
  const Owned<x509_st> read = parsed_certificate(certificate.der);
  int is_critical = 0;
  auto* const uses = static_cast<EXTENDED_KEY_USAGE*>(
      read ? X509_get_ext_d2i(read.get(), NID_ext_key_usage, &is_critical, nullptr) : nullptr);
  const bool is = uses != nullptr && is_critical == 1 && sk_ASN1_OBJECT_num(uses) == 1 &&
                  OBJ_obj2nid(sk_ASN1_OBJECT_value(uses, 0)) == NID_time_stamp;
  EXTENDED_KEY_USAGE_free(uses);
  ERR_clear_error();
  return is;
}

class TimeStampAuthority : public TimeStamper {
 public:
  explicit TimeStampAuthority(TimeStampService service) : service_(std::move(service)) {}

  std::string stamp(DigestKind kind, std::string_view digest) override {
    const TimeStampQuery query({kind, digest});
    Http http({service_.longest, service_.user, service_.password});
    const std::string response =
        http.post(service_.url, "application/timestamp-query", query.der(), most_bytes);
    const std::string url = shown_address(service_.url);
    std::string token = query.token_of(response, url);
    const SignedData read = check_token(token);
    check_signature(read, url);
    const std::int64_t time = query.check(read.content, url);
    check_signer(*read.signer, time, url);
    check_trust(read, time, url);
    return token;
  }

 private:
  static void check_signature(const SignedData& token, const std::string& url) {
    if (!token.damage && token.names_certificate) return;
    const std::string code = token.damage ? token.damage->code : "";
    if (code == "signature-unreadable") {
      signing_failed("time-stamp-answer-unreadable", {{"url", url}});
    }
    if (code == "signature-without-certificate") {
      signing_failed("time-stamp-no-certificate", {{"url", url}});
    }
    if (code == "signature-digest-weak" || code == "signature-key-weak") {
      signing_failed("time-stamp-weak");
    }
    signing_failed("time-stamp-wrong-signature", {{"url", url}});
  }

  void check_signer(const Certificate& signer, std::int64_t time, const std::string& url) const {
    const CertificateFacts facts = facts_of(signer);
    if (!is_for_time_stamps(signer)) {
      signing_failed("time-stamp-wrong-purpose", {{"url", url}, {"name", facts.name}});
    }
    const bool is_to_come = service_.now && time > *service_.now + clocks_differ;
    if (is_to_come || time < facts.from || time > facts.until) {
      signing_failed("time-stamp-wrong-time", {{"url", url}, {"time", utc_time(time)}});
    }
  }

  void check_trust(const SignedData& token, std::int64_t time, const std::string& url) const {
    if (service_.anchors.empty()) return;
    TrustTerms terms;
    terms.anchors = service_.anchors;
    terms.others = service_.others;
    terms.demand = RevocationDemand::if_known;
    terms.now = time;
    const ChainQuestion question{*token.signer, CertificateUse::time_stamping, time, false, time};
    const TrustVerdict verdict =
        judge_chain(question, terms, TrustMaterial(terms, token.certificates, token.crls));
    if (verdict.trust == TrustVerdict::Trust::trusted) return;
    signing_failed("time-stamp-not-trusted",
                   {{"url", url}, {"name", facts_of(*token.signer).name}});
  }

  TimeStampService service_;
};

}  // namespace

std::unique_ptr<TimeStamper> time_stamp_authority(TimeStampService service) {
  return std::make_unique<TimeStampAuthority>(std::move(service));
}

}  // namespace congvan
