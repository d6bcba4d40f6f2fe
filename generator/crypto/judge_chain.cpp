#include "crypto/judge_chain.h"

#include <algorithm>
#include <utility>

#include "crypto/foreign_der.h"
#include "crypto/utc_time.h"

namespace congvan {
namespace {

using State = RevocationStatus::State;
using Trust = TrustVerdict::Trust;
using Fault = VerifiedChain::Fault;

/// A reason not to trust, and how much it weighs.
struct Doubt {
  Trust trust;
  std::string_view code;
  const ChainLink& link;
};

void settle(TrustVerdict& verdict, const Doubt& doubt,
            std::vector<std::pair<std::string, std::string>> more = {}) {
  verdict.trust = doubt.trust;
  Diagnostic reason{Severity::error, std::string(doubt.code), {}, std::move(more)};
  reason.arguments.insert(reason.arguments.begin(),
                          {{"name", doubt.link.facts.name}, {"issuer", doubt.link.facts.issuer}});
  verdict.reason = std::move(reason);
}

/// The chain up to the first anchor, with what is known of revocations.
std::vector<ChainLink> links_of(const VerifiedChain& chain, const ChainQuestion& question,
                                const TrustTerms& terms, const TrustMaterial& material) {
  std::vector<ChainLink> links;
  const auto& all = chain.certificates;
  for (std::size_t i = 0; i < all.size(); ++i) {
    ChainLink link;
    link.certificate = certificate_of(*all[i]);
    link.facts = facts_if_any(link.certificate);
    // What the system trusts is not in the pool; it ends a chain in which nothing is wrong.
    link.is_anchor =
        material.pool.is_anchor(link.certificate.der) ||
        (terms.system_anchors && chain.fault != Fault::no_anchor && i + 1 == all.size());
    if (link.is_anchor) {
      link.revocation.state = State::not_needed;
    } else if (i + 1 < all.size()) {
      link.revocation = material.records.status_of(*all[i], *all[i + 1],
                                                   {question.at, question.as_of, terms.now});
    }
    links.push_back(std::move(link));
    if (links.back().is_anchor) break;
  }
  return links;
}

void judge_expired(TrustVerdict& verdict, const ChainLink& link, const ChainQuestion& question) {
  const bool signed_after = question.is_proven && &link == &verdict.chain.front();
  settle(verdict,
         {signed_after ? Trust::refused : Trust::unknown,
          signed_after ? "trust-signed-after-expiry" : "trust-certificate-expired", link},
         {{"until", utc_time(link.facts.until)}, {"time", utc_time(question.at)}});
}

/// What is wrong with the chain itself, but for its being too old.
void judge_fault(TrustVerdict& verdict, const VerifiedChain& chain, const ChainLink& link,
                 const ChainQuestion& question) {
  switch (chain.fault) {
    case Fault::none:
    case Fault::expired:
      return;
    case Fault::no_anchor:
      return settle(verdict, {Trust::unknown, "trust-issuer-unknown", verdict.chain.back()});
    case Fault::not_yet_valid:
      return settle(verdict, {Trust::refused, "trust-not-yet-valid", link},
                    {{"from", utc_time(link.facts.from)}, {"time", utc_time(question.at)}});
    case Fault::weak:
      return settle(verdict, {Trust::refused, "trust-certificate-weak", link});
    case Fault::purpose:
      return settle(verdict, {Trust::refused, "trust-purpose", link});
    case Fault::broken:
      return settle(verdict, {Trust::refused, "trust-chain-broken", link},
                    {{"reason", chain.words}});
  }
}

void judge_revoked(TrustVerdict& verdict, const ChainQuestion& question) {
  for (const ChainLink& link : verdict.chain) {
    if (link.revocation.state != State::revoked) continue;
    return settle(
        verdict, {Trust::refused, "trust-revoked", link},
        {{"revoked", utc_time(link.revocation.revoked_at)}, {"time", utc_time(question.at)}});
  }
}

bool is_demanded(State state, RevocationDemand demand) {
  if (demand == RevocationDemand::if_known) return false;
  return state == State::unknown ||
         (state == State::not_offered && demand == RevocationDemand::always);
}

void judge_unanswered(TrustVerdict& verdict, RevocationDemand demand) {
  for (const ChainLink& link : verdict.chain) {
    if (!is_demanded(link.revocation.state, demand)) continue;
    return settle(verdict, {Trust::unknown, "trust-revocation-unknown", link});
  }
}

ValidationMaterial lists_alone(const std::vector<std::string>& lists) { return {{}, {}, lists}; }

}  // namespace

TrustMaterial::TrustMaterial(const TrustTerms& terms, const std::vector<Certificate>& came_along,
                             const std::vector<std::string>& lists_along) {
  pool.add(terms.anchors, true);
  pool.add(came_along, false);
  pool.add(terms.document.certificates, false);
  pool.add(terms.fetched.certificates, false);
  pool.add(terms.others, false);
  // What was asked for now goes first, lest a document crowd it out.
  records.add(terms.fetched, false);
  records.add(lists_alone(lists_along), true);
  records.add(terms.document, true);
}

TrustVerdict judge_chain(const ChainQuestion& question, const TrustTerms& terms,
                         const TrustMaterial& material) {
  TrustVerdict verdict;
  const Owned<x509_st> certificate = parsed_certificate(question.certificate.der);
  if (!certificate) {
    verdict.reason = Diagnostic{Severity::error, "trust-certificate-unreadable", {}, {}};
    return verdict;
  }
  const VerifiedChain chain =
      verified_chain(*certificate, material.pool, terms.system_anchors, question.use, question.at);
  verdict.chain = links_of(chain, question, terms, material);
  if (verdict.chain.empty()) return verdict;
  const ChainLink& faulty = verdict.chain[std::min(chain.at, verdict.chain.size() - 1)];
  // The first doubt is told, those that nothing can mend before the others.
  judge_fault(verdict, chain, faulty, question);
  if (!verdict.reason) judge_revoked(verdict, question);
  if (!verdict.reason && chain.fault == Fault::expired) judge_expired(verdict, faulty, question);
  if (!verdict.reason) judge_unanswered(verdict, terms.demand);
  if (!verdict.reason) verdict.trust = Trust::trusted;
  return verdict;
}

}  // namespace congvan
