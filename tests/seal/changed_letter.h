#pragma once

#include <functional>
#include <string>

#include "seal/changes.h"
#include "seal/finished_pdf.h"
#include "seal/small_letter.h"

namespace congvan {

/// Throws if it cannot be read.
FinishedPdf finished_pdf(const std::string& file);

/// "field-signed seal; NOT page-changed 1"
std::string to_string(const std::vector<Change>& changes);

/// What has changed since the leader signed a small letter, by a signature with these entries.
std::string after_signing(const std::function<void(SmallLetter&)>& later,
                          const std::string& entries = certification(2));

/// The same of one revision with one object.
std::string after_putting(int number, const std::string& value);

}  // namespace congvan
