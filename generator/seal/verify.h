#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/judge_signature.h"
#include "crypto/judge_time_stamp.h"
#include "crypto/trust_terms.h"
#include "seal/changes.h"
#include "seal/coverage.h"
#include "seal/finished_pdf.h"

namespace congvan {

/// What is to be held of a signature.
enum class Standing {
  valid,    ///< intact, nothing was done to the letter after it that may not be, signer trusted
  unknown,  ///< the same, but it cannot be told who signed
  broken,
};

/// One signature, or document time stamp, and all that was found of it.
struct SignatureReport {
  SignatureInFile place;
  Coverage coverage;
  std::vector<Change> changes;                 ///< since it was made, allowed or not
  std::optional<SignatureVerdict> signature;   ///< of a signature that stands for something
  std::optional<TimeStampVerdict> time_stamp;  ///< likewise of a document time stamp
  /// "PAdES B-B", "B-T", "B-LT" or "B-LTA" (ETSI EN 319 142-1, 6); "" of what is none of them.
  std::string level;
  Standing standing = Standing::broken;
  /// Why it is not valid, the worst first: an entry of data/messages.xml each.
  std::vector<Diagnostic> reasons;
};

/// All signatures of a letter, in the order in which they were made. What the letter itself brings
/// to verify them with is added to `terms`, and its document time stamps prove for those before
/// them that they were there.
std::vector<SignatureReport> verify(const FinishedPdf& pdf, const TrustTerms& terms);

/// The DER of each signature and document time stamp of a letter that has any; views of its bytes.
std::vector<std::string_view> messages_of(const FinishedPdf& pdf);

/// That of all of them together: the worst; nothing if there is none.
std::optional<Standing> standing_of(const std::vector<SignatureReport>& reports);

}  // namespace congvan
