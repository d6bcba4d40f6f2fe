#pragma once

#include <optional>
#include <string>

#include "paint/facts.h"
#include "seal/finished_pdf.h"
#include "seal/pdf_dictionary.h"
#include "seal/revision.h"

namespace congvan {

/// What a letter of congvan's says of itself in its XMP; nothing of other files, and of letters
/// that somebody else has changed.
std::optional<Facts> facts_in(const FinishedPdf& pdf);

/// Which draft the file says it is, even if somebody else has changed it since; "" if it is none.
std::string draft_in(const FinishedPdf& pdf);

/// The part of the file's /ID that no revision changes (ISO 32000-1, 14.4); "" if it has none.
std::string identity_of(const FinishedPdf& pdf);

/// Says these facts in place of those that `facts_in` gives; does nothing where it gives none.
void replace_facts(const FinishedPdf& pdf, const Facts& facts, Revision& revision);

}  // namespace congvan
