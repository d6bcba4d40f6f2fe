#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "seal/finished_pdf.h"

namespace congvan {

/// The finished letter of that path ("-" is standard input), or complaints. Throws a Fault if the
/// file cannot be read.
std::optional<FinishedPdf> read_letter(const std::string& path, Diagnostics& says);

/// The same, to be signed or issued: a draft is an error.
std::optional<FinishedPdf> read_letter_to_sign(const std::string& path, Diagnostics& says);

}  // namespace congvan
