#include "crypto/judge_time_stamp.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <algorithm>
#include <utility>

#include "crypto/digest_kind.h"
#include "crypto/foreign_der.h"
#include "crypto/judge_chain.h"
#include "crypto/signed_data.h"
#include "crypto/utc_time.h"

namespace congvan {
namespace {

constexpr std::int64_t clocks_differ = 300;  // seconds, between an authority and this machine

using Arguments = std::vector<std::pair<std::string, std::string>>;

Diagnostic complaint(std::string code, Arguments arguments = {}) {
  return {Severity::error, std::move(code), {}, std::move(arguments)};
}

std::optional<DigestKind> digest_kind(const X509_ALGOR& algorithm) {
  switch (OBJ_obj2nid(algorithm.algorithm)) {
    case NID_sha256:
      return DigestKind::sha256;
    case NID_sha384:
      return DigestKind::sha384;
    case NID_sha512:
      return DigestKind::sha512;
    default:
      return {};
  }
}

/// What a token's own signature lacks, told as of a time stamp.
std::optional<Diagnostic> damage_of(const SignedData& token) {
  if (!token.damage) {
    if (!token.names_certificate) return complaint("time-stamp-broken");
    return {};
  }
  const std::string& code = token.damage->code;
  if (code == "signature-unreadable" || code == "signature-signers" ||
      code == "signature-attributes") {
    return complaint("time-stamp-unreadable");
  }
  if (code == "signature-without-certificate") return complaint("time-stamp-without-certificate");
  if (code == "signature-digest-weak" || code == "signature-key-weak") {
    return complaint("time-stamp-weak");
  }
  return complaint("time-stamp-broken");
}

/// Reads what the authority says, and compares it with what it is said of.
std::optional<Diagnostic> read_stamp(std::string_view content, const CoveredBytes& covered,
                                     TimeStampVerdict& verdict) {
  const Owned<TS_tst_info_st> stamp = parsed_stamp(content);
  if (!stamp || TS_TST_INFO_get_version(stamp.get()) != 1) {
    return complaint("time-stamp-unreadable");
  }
  const auto time = seconds_of(TS_TST_INFO_get_time(stamp.get()));
  if (!time) return complaint("time-stamp-unreadable");
  verdict.time = *time;
  TS_MSG_IMPRINT* const imprint = TS_TST_INFO_get_msg_imprint(stamp.get());
  const auto kind = digest_kind(*TS_MSG_IMPRINT_get_algo(imprint));
  if (!kind) return complaint("time-stamp-weak");
  verdict.digest = name_of(*kind);
  if (bytes_of(TS_MSG_IMPRINT_get_msg(imprint)) !=
      digest_of(*kind, {covered.before, covered.after})) {
    return complaint("time-stamp-of-other");
  }
  return {};
}

bool was_valid_at(const CertificateFacts& facts, std::int64_t time) {
  return facts.from <= time && time <= facts.until;
}

/// A time that its authority could not have said.
std::optional<Diagnostic> false_time(const TimeStampVerdict& verdict, const TrustTerms& terms) {
  const std::int64_t latest = terms.proven.value_or(terms.now);
  if (verdict.time > latest + clocks_differ || !was_valid_at(*verdict.authority, verdict.time)) {
    return complaint("time-stamp-of-false-time", {{"time", utc_time(verdict.time)}});
  }
  return {};
}

}  // namespace

TimeStampVerdict judge_time_stamp(std::string_view token, const CoveredBytes& covered,
                                  const TrustTerms& terms) {
  TimeStampVerdict verdict;
  const SignedData read = check_token(token);
  if (read.signer) verdict.authority = facts_if_any(*read.signer);
  verdict.damage = damage_of(read);
  const auto other = read_stamp(read.content, covered, verdict);
  if (!verdict.damage) verdict.damage = other;
  if (!verdict.damage) verdict.damage = false_time(verdict, terms);
  ERR_clear_error();
  if (verdict.damage) return verdict;
  const std::int64_t at = terms.proven.value_or(terms.now);
  const ChainQuestion question{*read.signer, CertificateUse::time_stamping, at,
                               terms.proven.has_value(), std::min(at, verdict.time)};
  verdict.trust = judge_chain(question, terms, TrustMaterial(terms, read.certificates, read.crls));
  return verdict;
}

}  // namespace congvan
