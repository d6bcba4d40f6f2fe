#pragma once

#include <string>
#include <vector>

#include "seal/finished_pdf.h"

namespace congvan {

/// Something that a file says differently than it did when it was signed.
struct Change {
  /// Allowed, as a rule: "field-signed", "field-added", "store-changed" (/DSS),
  /// "extensions-changed", "metadata-changed", "certified" (/Perms).
  /// Never: "field-locked" (signed against a lock), "signature-reused" (signed with an old
  /// signature), "second-certification", "field-changed", "page-changed" (anything that it leads
  /// to), "annotations-changed" (of a page), "pages-changed", "form-changed", "structure-changed",
  /// "catalogue-changed".
  std::string code;
  std::string what;  ///< the field, the number of the page, or the entry; may be empty
  bool is_allowed = false;

  auto operator<=>(const Change&) const = default;
};

/// All changes between a file and what was later made of it by appending; in no order that means
/// anything, each once. `before` are the bytes up to the end of a signature.
///
/// What is allowed is less than what certifications allow (ISO 32000-2, 12.8.2.2), and the same
/// where there is none, because all that shows beside signatures can be made to hide or replace
/// what was signed: signature fields that were there and empty may be signed, if no lock
/// (12.8.2.4) of a signature in `before` is against it; new ones may come that show nothing, as
/// document time stamps do; the security store, the extensions and the metadata may change. After
/// a certification with /P 1 nothing may but time stamps, store and extensions.
///
/// Throws std::logic_error if `after` does not begin with `before`.
std::vector<Change> compare_revisions(const FinishedPdf& before, const FinishedPdf& after);

}  // namespace congvan
