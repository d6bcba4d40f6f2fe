#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "seal/finished_pdf.h"

namespace congvan {

/// What part of a file a signature stands for.
struct Coverage {
  /// Why it stands for nothing, whatever its digest says; all that is found:
  /// "range-missing": no list of four whole numbers;
  /// "range-start": not from the first byte on;
  /// "range-beyond": it goes beyond the end of the file, or its parts overlap;
  /// "range-gap": what it leaves out is not exactly the hexadecimal string of /Contents;
  /// "range-end": it does not end where the revision ends that brought the signature;
  /// "signature-place": its dictionary is no object of its own, or /Contents not hexadecimal;
  /// "contents-form": no DER of the length that it says, with nothing but zeros after it.
  std::vector<std::string> faults;
  std::size_t end = 0;              ///< the byte after the last signed one; 0 if there are faults
  std::size_t revisions_after = 0;  ///< how many came later; 0: it covers the whole file
};

/// Checks the place of a signature of this file (ISO 32000-2, 12.8.1 and 12.8.3.3; ETSI EN 319
/// 142-1, 5.1 and 6.3). Its cryptography is not looked at.
Coverage check_coverage(const FinishedPdf& pdf, const SignatureInFile& signature);

/// The file as it was when a signature without faults was written; nothing, and a complaint, if the
/// bytes up to there are no sound file, or have not this signature.
std::optional<FinishedPdf> signed_revision(const FinishedPdf& pdf, const SignatureInFile& signature,
                                           Diagnostics& says, const PdfLimits& limits = {});

}  // namespace congvan
