#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/request.h"
#include "base/diagnostics.h"
#include "seal/appearance.h"
#include "seal/finished_pdf.h"

namespace congvan {

/// Who signs, and when.
struct SignedBy {
  std::string name;
  std::int64_t time = 0;  ///< seconds since 1970
};

/// What a slot shows once it is signed: the picture or the words that a request names, else words
/// that suit its role. Nothing, and complaints, if there is no way to show it. Throws a Fault.
std::optional<Appearance> look_of(const Slot& slot, const FinishedPdf& letter,
                                  const SignedBy& signer, const SealRequest& request,
                                  const Fonts& fonts, Diagnostics& says);

}  // namespace congvan
