#include "crypto/revocation.h"

#include <openssl/x509.h>

#include <algorithm>
#include <utility>

#include "crypto/certificate_addresses.h"
#include "crypto/foreign_der.h"

namespace congvan {
namespace {

constexpr std::size_t most_responses = 200, most_lists = 50;
constexpr std::int64_t clocks_differ = 300;  // seconds, between a server and this machine

bool is_from_future(const RevocationAnswer& answer, const RevocationTimes& times) {
  return answer.said_at > times.now + clocks_differ;
}

/// Whether an answer shows that a certificate was good at the time that counts.
bool counts(const RevocationAnswer& answer, std::int64_t expires, const RevocationTimes& times) {
  return answer.until >= times.as_of && answer.speaks_from <= expires;
}

bool says_revoked(const RevocationAnswer& answer, const RevocationTimes& times) {
  if (answer.said != RevocationAnswer::Said::revoked || answer.revoked_at > times.at) return false;
  // A certificate on hold may have been let go since.
  return !answer.is_on_hold || answer.until >= times.as_of;
}

RevocationStatus status(RevocationStatus::State state, const RevocationAnswer& answer) {
  return {state, answer.source, answer.from_document, answer.said_at, answer.revoked_at};
}

/// The state for want of an answer.
RevocationStatus::State unanswered(const x509_st& certificate) {
  return ocsp_addresses(certificate).empty() && crl_addresses(certificate).empty()
             ? RevocationStatus::State::not_offered
             : RevocationStatus::State::unknown;
}

}  // namespace

void RevocationRecords::add(const ValidationMaterial& material, bool from_document) {
  for (const std::string& der : material.ocsps) {
    if (responses_.size() >= most_responses) break;
    if (auto response = OcspResponse::read(der)) {
      responses_.push_back({std::move(*response), from_document});
    }
  }
  for (const std::string& der : material.crls) {
    if (lists_.size() >= most_lists) break;
    if (auto list = RevocationList::read(der)) lists_.push_back({std::move(*list), from_document});
  }
}

/// Whether a list knows that the key that signed a response was no longer its responder's.
bool RevocationRecords::is_revoked_responder(const OcspResponse& response, x509_st& issuer,
                                             std::int64_t time) const {
  if (lists_.empty()) return false;
  const Owned<x509_st> responder = response.responder(issuer);
  if (!responder || needs_no_check(*responder)) return false;
  return std::ranges::any_of(lists_, [&](const List& each) {
    const auto answer = each.list.answer_of(*responder, issuer);
    return answer && answer->said == RevocationAnswer::Said::revoked && answer->revoked_at <= time;
  });
}

std::vector<RevocationAnswer> RevocationRecords::answers(x509_st& certificate, x509_st& issuer,
                                                         const RevocationTimes& times) const {
  std::vector<RevocationAnswer> found;
  const auto keep = [&](RevocationAnswer answer, bool from_document) {
    answer.from_document = from_document;
    if (!is_from_future(answer, times)) found.push_back(answer);
  };
  for (const Response& each : responses_) {
    const auto answer = each.response.answer_of(certificate, issuer);
    if (!answer || is_revoked_responder(each.response, issuer, answer->said_at)) continue;
    keep(*answer, each.from_document);
  }
  for (const List& each : lists_) {
    if (const auto answer = each.list.answer_of(certificate, issuer)) {
      keep(*answer, each.from_document);
    }
  }
  return found;
}

RevocationStatus RevocationRecords::status_of(x509_st& certificate, x509_st& issuer,
                                              const RevocationTimes& times) const {
  using State = RevocationStatus::State;
  const std::int64_t expires = seconds_of(X509_get0_notAfter(&certificate)).value_or(0);
  const auto known = answers(certificate, issuer, times);
  const RevocationAnswer* good = nullptr;
  const RevocationAnswer* later = nullptr;
  for (const RevocationAnswer& answer : known) {
    if (says_revoked(answer, times)) return status(State::revoked, answer);
    if (answer.said == RevocationAnswer::Said::revoked && answer.revoked_at > times.at) {
      later = &answer;
    }
    if (answer.said == RevocationAnswer::Said::good && counts(answer, expires, times)) {
      good = &answer;
    }
  }
  if (later != nullptr) return status(State::revoked_later, *later);
  if (good != nullptr) return status(State::good, *good);
  return {unanswered(certificate), {}, false, 0, 0};
}

}  // namespace congvan
