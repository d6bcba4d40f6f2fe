#include "seal/coverage.h"

#include <algorithm>

#include "crypto/der.h"

namespace congvan {

Coverage check_coverage(const FinishedPdf& pdf, const SignatureInFile& signature) {
  Coverage coverage;
  const auto check = [&](bool is_right, const char* code) {
    if (!is_right) coverage.faults.emplace_back(code);
    return is_right;
  };
  check(signature.contents_end > 0, "signature-place");
  check(der_before_zeros(signature.contents).has_value(), "contents-form");
  if (!check(signature.byte_range.has_value(), "range-missing")) return coverage;

  const auto [start, before, after, rest] = *signature.byte_range;
  const std::uint64_t size = pdf.bytes().size();
  check(start == 0, "range-start");
  const bool is_inside = before <= after && after <= size && rest <= size - after;
  if (!check(is_inside, "range-beyond")) return coverage;
  check(before == signature.contents_begin && after == signature.contents_end, "range-gap");
  const auto revision = pdf.revision_ending_at(after + rest);
  check(revision == signature.revision, "range-end");
  if (!coverage.faults.empty()) return coverage;
  coverage.end = after + rest;
  coverage.revisions_after = pdf.revision_ends().size() - 1 - signature.revision;
  return coverage;
}

std::optional<FinishedPdf> signed_revision(const FinishedPdf& pdf, const SignatureInFile& signature,
                                           Diagnostics& says, const PdfLimits& limits) {
  const Coverage coverage = check_coverage(pdf, signature);
  if (!coverage.faults.empty()) return std::nullopt;
  auto before = FinishedPdf::read(pdf.bytes().substr(0, coverage.end), pdf.name(), says, limits);
  if (!before) return std::nullopt;
  const bool is_there = std::ranges::any_of(before->signatures(), [&](const SignatureInFile& old) {
    return old.field == signature.field && old.contents_begin == signature.contents_begin;
  });
  if (is_there) return before;
  says.error("signature-not-there", Where{FileName(pdf.name())}, {{"slot", signature.field}});
  return std::nullopt;
}

}  // namespace congvan
