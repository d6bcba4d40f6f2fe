#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "crypto/signing_key.h"
#include "crypto/time_stamper.h"
#include "paint/facts.h"
#include "seal/appearance.h"
#include "seal/finished_pdf.h"
#include "text/font.h"

namespace congvan {

/// A slot that is signed, and what it shows from then on.
struct SignedSlot {
  std::string field;
  Appearance appearance;
};

/// What one signature says and fills in.
struct Signing {
  std::vector<SignedSlot> slots;       ///< at least one; the signature is the value of all of them
  std::string name, reason, location;  ///< may be empty
  std::int64_t time = 0;               ///< claimed; seconds since 1970
  std::optional<Facts> facts;          ///< what the file says of itself from now on
};

/// The file with one more revision, in which the slots are signed as PAdES baseline has it (ETSI
/// EN 319 142-1, 6.3). The first signature of a file certifies it, so that nothing but filling and
/// signing its fields is allowed afterwards (ISO 32000-1, 12.8.2.2, P 2); each locks what was
/// signed before it, and itself. Nothing, and complaints, if a slot is not there, is signed, or may
/// not be signed any more. Throws SigningFailed.
std::optional<std::string> sign(const FinishedPdf& pdf, const Signing& signing, const Fonts& fonts,
                                SigningKey& key, TimeStamper* stamper, Diagnostics& says);

}  // namespace congvan
