#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "data/byte_source.h"
#include "data/rows.h"

namespace congvan {

/// The rows of a table of plain text, as spreadsheets and databases write it: cells quoted with ""
/// inside them where need be, the first row the headings; separated by commas, semicolons, tabs or
/// bars, in UTF-8, UTF-16 or one of the old Vietnamese charsets, whichever they are. Cells are
/// text; an empty one is nothing, and so is one that a short row lacks. A row that breaks a limit,
/// or has a character that cannot be, is faulty by itself.
///
/// Null if the file cannot be read or its headings are wrong, which has been said; what was found
/// out about its characters and its separator is a note. `place.path` is a file or "-" (descriptor
/// 0), and `place.charset` what it was said to be.
std::unique_ptr<Rows> open_csv(const DataPlace& place, Diagnostics& says,
                               const DataLimits& limits = {});

/// The same from bytes that come from anywhere; `name` is what people are told.
std::unique_ptr<Rows> open_csv(ByteSource bytes, const std::string& name,
                               const std::optional<std::string>& charset, bool can_be_reopened,
                               Diagnostics& says, const DataLimits& limits = {});

}  // namespace congvan
