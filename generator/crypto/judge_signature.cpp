#include "crypto/judge_signature.h"

#include <algorithm>
#include <utility>

#include "crypto/foreign_der.h"
#include "crypto/judge_chain.h"
#include "crypto/signed_data.h"

namespace congvan {
namespace {

std::optional<TimeStampVerdict> judge_time_stamps(const SignedData& read, const TrustTerms& terms) {
  // What came with the signature may fill gaps in the chains of its tokens.
  TrustTerms with_certificates = terms;
  with_certificates.others.insert(with_certificates.others.begin(), read.certificates.begin(),
                                  read.certificates.end());
  std::optional<TimeStampVerdict> first;
  for (const std::string& token : read.time_stamps) {
    TimeStampVerdict verdict = judge_time_stamp(token, {read.signature}, with_certificates);
    if (verdict.is_proof()) return verdict;
    if (!first) first = std::move(verdict);
  }
  return first;
}

void choose_time(SignatureVerdict& verdict, const TrustTerms& terms) {
  verdict.judged_at = terms.proven.value_or(terms.now);
  verdict.is_time_proven = terms.proven.has_value();
  if (!verdict.time_stamp || !verdict.time_stamp->is_proof()) return;
  verdict.judged_at = std::min(verdict.judged_at, verdict.time_stamp->time);
  verdict.is_time_proven = true;
}

}  // namespace

SignatureVerdict judge_signature(std::string_view der, const CoveredBytes& covered,
                                 const TrustTerms& terms) {
  SignedData read = check_detached(der, covered);
  SignatureVerdict verdict;
  if (read.signer) verdict.signer = facts_if_any(*read.signer);
  verdict.certificate = read.signer;
  verdict.digest = read.digest;
  verdict.algorithm = read.algorithm;
  verdict.not_baseline = read.not_baseline;
  verdict.damage = read.damage;
  verdict.judged_at = terms.proven.value_or(terms.now);
  if (verdict.damage) return verdict;
  verdict.time_stamp = judge_time_stamps(read, terms);
  choose_time(verdict, terms);
  const ChainQuestion question{*read.signer, CertificateUse::signing, verdict.judged_at,
                               verdict.is_time_proven, verdict.judged_at};
  verdict.trust = judge_chain(question, terms, TrustMaterial(terms, read.certificates, read.crls));
  return verdict;
}

}  // namespace congvan
