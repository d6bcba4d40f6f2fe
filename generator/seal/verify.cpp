#include "seal/verify.h"

#include <algorithm>
#include <utility>

#include "crypto/der.h"
#include "seal/document_store.h"

namespace congvan {
namespace {

constexpr std::string_view cades = "ETSI.CAdES.detached";
constexpr std::string_view older = "adbe.pkcs7.detached";
constexpr std::string_view time_stamp = "ETSI.RFC3161";

/// Looks at the signatures from the last to the first, since the later prove the times of the
/// earlier.
class Verifier {
 public:
  Verifier(const FinishedPdf& pdf, const TrustTerms& terms) : pdf_(pdf), terms_(terms) {
    const ValidationMaterial store = store_of(pdf);
    const auto add = [](auto& all, const auto& more) {
      all.insert(all.end(), more.begin(), more.end());
    };
    add(terms_.document.certificates, store.certificates);
    add(terms_.document.ocsps, store.ocsps);
    add(terms_.document.crls, store.crls);
  }

  SignatureReport report(const SignatureInFile& place) {
    SignatureReport report;
    report.place = place;
    report.coverage = check_coverage(pdf_, place);
    for (const std::string& fault : report.coverage.faults) {
      complain(report, "verify-place", {{"fault", fault}});
    }
    if (report.coverage.faults.empty()) {
      compare(report);
      judge(report);
    }
    report.standing = standing(report);
    if (report.time_stamp && report.standing == Standing::valid) {
      terms_.proven = report.time_stamp->time;
      is_stamped_ = true;
    }
    return report;
  }

 private:
  static void complain(SignatureReport& report, std::string_view code,
                       Diagnostics::Arguments arguments) {
    Diagnostics says;
    says.error(code, {}, arguments);
    report.reasons.push_back(says.all().front());
  }

  void compare(SignatureReport& report) const {
    if (report.coverage.revisions_after == 0) return;
    Diagnostics says;
    const auto before = signed_revision(pdf_, report.place, says);
    if (!before) return complain(report, "verify-revision", {});
    report.changes = compare_revisions(*before, pdf_);
    for (const Change& change : report.changes) {
      if (change.is_allowed) continue;
      complain(report, "verify-changed", {{"change", change.code}, {"what", change.what}});
    }
  }

  CoveredBytes covered(const SignatureInFile& place) const {
    const std::string_view file = pdf_.bytes();
    const auto& range = *place.byte_range;
    return {file.substr(range[0], range[1]), file.substr(range[2], range[3])};
  }

  void judge(SignatureReport& report) const {
    const std::string_view der = der_before_zeros(report.place.contents).value_or("");
    const CoveredBytes bytes = covered(report.place);
    if (report.place.is_time_stamp && report.place.sub_filter == time_stamp) {
      report.time_stamp = judge_time_stamp(der, bytes, terms_);
      add_reasons(report, report.time_stamp->damage, report.time_stamp->trust);
    } else if (report.place.sub_filter == cades || report.place.sub_filter == older) {
      report.signature = judge_signature(der, bytes, terms_);
      add_reasons(report, report.signature->damage, report.signature->trust);
      report.level = level(report);
    } else {
      complain(report, "verify-form", {{"form", report.place.sub_filter}});
    }
  }

  static void add_reasons(SignatureReport& report, const std::optional<Diagnostic>& damage,
                          const TrustVerdict& trust) {
    if (damage) {
      report.reasons.push_back(*damage);
    } else if (trust.reason) {
      report.reasons.push_back(*trust.reason);
    }
  }

  /// B-T has a proven time; B-LT has what tells of revocations in the file; B-LTA has all of it
  /// under a document time stamp.
  std::string level(const SignatureReport& report) const {
    const SignatureVerdict& verdict = *report.signature;
    if (report.place.sub_filter != cades || verdict.damage || !verdict.not_baseline.empty()) {
      return "";
    }
    const bool stamped = is_stamped_ || (verdict.time_stamp && !verdict.time_stamp->damage);
    if (!stamped) return "B-B";
    const bool lasts = std::ranges::all_of(verdict.trust.chain, [](const ChainLink& link) {
      return link.is_anchor || link.revocation.state == RevocationStatus::State::not_needed ||
             (link.revocation.source != RevocationStatus::Source::none &&
              link.revocation.from_document);
    });
    if (verdict.trust.chain.empty() || !lasts || terms_.document.certificates.empty()) return "B-T";
    return is_stamped_ ? "B-LTA" : "B-LT";
  }

  /// Nothing mends what is damaged or refused; what is merely not known may become so.
  static Standing standing(const SignatureReport& report) {
    const bool judged = report.signature || report.time_stamp;
    const bool damaged = report.signature ? report.signature->damage.has_value()
                                          : judged && report.time_stamp->damage.has_value();
    const bool changed = std::ranges::any_of(
        report.changes, [](const Change& change) { return !change.is_allowed; });
    if (!judged || damaged || changed || !report.coverage.faults.empty()) return Standing::broken;
    for (const Diagnostic& reason : report.reasons) {
      if (reason.code == "verify-revision") return Standing::broken;
    }
    const TrustVerdict& trust =
        report.signature ? report.signature->trust : report.time_stamp->trust;
    if (trust.trust == TrustVerdict::Trust::refused) return Standing::broken;
    return trust.trust == TrustVerdict::Trust::trusted ? Standing::valid : Standing::unknown;
  }

  const FinishedPdf& pdf_;
  TrustTerms terms_;
  bool is_stamped_ = false;  // by a document time stamp that came later
};

}  // namespace

std::vector<SignatureReport> verify(const FinishedPdf& pdf, const TrustTerms& terms) {
  Verifier verifier(pdf, terms);
  std::vector<SignatureReport> reports;
  const auto& places = pdf.signatures();
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    reports.push_back(verifier.report(*place));
  }
  std::ranges::reverse(reports);
  return reports;
}

std::vector<std::string_view> messages_of(const FinishedPdf& pdf) {
  std::vector<std::string_view> messages;
  for (const SignatureInFile& signature : pdf.signatures()) {
    if (const auto der = der_before_zeros(signature.contents)) messages.push_back(*der);
  }
  return messages;
}

std::optional<Standing> standing_of(const std::vector<SignatureReport>& reports) {
  if (reports.empty()) return std::nullopt;
  return std::ranges::max_element(reports, {}, &SignatureReport::standing)->standing;
}

}  // namespace congvan
