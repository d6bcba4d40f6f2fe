#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "paint/facts.h"
#include "registry/entry.h"
#include "seal/finished_pdf.h"

namespace congvan {

class LayoutShelf;

/// What a letter says of itself, and what the register says of it.
struct RegisteredLetter {
  Facts facts;
  LetterFacts entry;
  LetterIdentity identity;
};

/// Nothing, and a complaint, if the letter is none of congvan's or is of a kind not known here.
std::optional<RegisteredLetter> registered_letter(const FinishedPdf& letter, LayoutShelf& kinds,
                                                  Diagnostics& says);

/// "0a1b"
std::string hex_of(std::string_view bytes);

}  // namespace congvan
