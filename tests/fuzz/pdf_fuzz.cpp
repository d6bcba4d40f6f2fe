// Any bytes are read as a finished PDF, once as they are and once with the cross references set
// right, which no fuzzer would find: none may crash the reader, what it gives holds together, and
// what a signature covers can be compared with what came after it.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "fuzz/require.h"
#include "seal/changes.h"
#include "seal/coverage.h"
#include "seal/finished_pdf.h"
#include "seal/pdf_builder.h"

namespace {

using namespace congvan;

constexpr PdfLimits limits{.bytes = std::size_t{1} << 16,
                           .entries = 10'000,
                           .objects = 5'000,
                           .tokens = 50'000,
                           .inflated = std::size_t{1} << 18};

std::optional<FinishedPdf> read(const std::string& bytes) {
  Diagnostics says;
  auto pdf = FinishedPdf::read(bytes, "f.pdf", says, limits);
  require(pdf.has_value() != says.has_errors());
  return pdf;
}

void check_slots(const FinishedPdf& pdf) {
  for (const Slot& slot : pdf.slots()) {
    require(slot.page <= pdf.page_count());
    require(slot.box.width() >= 0 && slot.box.height() >= 0);
    require(std::ranges::find(pdf.fields(), slot.field) != pdf.fields().end());
  }
}

void check_signature(const FinishedPdf& pdf, const SignatureInFile& signature) {
  require(signature.contents_begin <= signature.contents_end);
  require(signature.contents_end <= pdf.bytes().size());
  require(signature.revision < pdf.revision_ends().size());
  const Coverage coverage = check_coverage(pdf, signature);
  if (!coverage.faults.empty()) return;
  require(coverage.revisions_after < pdf.revision_ends().size());
  Diagnostics says;
  const auto before = signed_revision(pdf, signature, says, limits);
  if (before) compare_revisions(*before, pdf);
}

void read_all(const std::string& bytes) {
  const auto pdf = read(bytes);
  if (!pdf) return;
  require(compare_revisions(*pdf, *pdf).empty());
  check_slots(*pdf);
  for (const SignatureInFile& signature : pdf->signatures()) check_signature(*pdf, signature);
  const auto& ends = pdf->revision_ends();
  require(std::ranges::is_sorted(ends) && ends.back() <= bytes.size());
  if (ends.size() < 2) return;
  if (const auto before = read(bytes.substr(0, ends[ends.size() - 2]))) {
    compare_revisions(*before, *pdf);
  }
}

/// Puts each "12 0 obj ... endobj" of a revision as it stands there.
void put_objects(std::string_view revision, PdfBuilder& pdf) {
  constexpr std::string_view head = " 0 obj", tail = "endobj";
  for (std::size_t at = revision.find(head); at != revision.npos; at = revision.find(head, at)) {
    const std::size_t digits = revision.find_last_not_of("0123456789", at - 1) + 1;
    const std::size_t end = std::min(revision.find(tail, at), revision.size());
    if (at - digits > 0 && at - digits < 4) {
      const int number = std::stoi(std::string(revision.substr(digits, at - digits)));
      pdf.put(number, std::string(revision.substr(at + head.size(), end - at - head.size())));
    }
    at = end;
  }
}

/// The objects of the revisions, which end with %%EOF, in tables that know where they are.
std::string mended(std::string_view bytes) {
  PdfBuilder pdf;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find("%%EOF"), bytes.size());
    put_objects(bytes.substr(0, end), pdf);
    pdf.save();
    bytes.remove_prefix(std::min(bytes.size(), end + 5));
  }
  return pdf.file();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read_all(bytes);
  if (size <= limits.bytes) read_all(mended(bytes));
  return 0;
}
