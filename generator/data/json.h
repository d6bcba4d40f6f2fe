#pragma once

#include <memory>
#include <string>

#include "data/byte_source.h"
#include "data/rows.h"

namespace congvan {

/// The rows of a JSON file, or of standard input if the path is "-": one object a line (`lines`,
/// JSON Lines), or the objects of a list, which may stand in an object beside members of other
/// kinds. Objects and lists in a row become records and lists, null is nothing, and a number is
/// exactly as it is written, but without an exponent. Null if the file cannot be opened; the fault
/// has been said.
///
/// A row with a fault leaves the next good, as long as its brackets and quotation marks close.
std::unique_ptr<Rows> open_json(const DataPlace& place, bool lines, Diagnostics& says,
                                const DataLimits& limits = {});

/// The same of bytes that are open already. `name` is what messages call them.
std::unique_ptr<Rows> open_json(ByteSource bytes, const std::string& name, bool lines,
                                bool can_be_reopened, const DataLimits& limits = {});

}  // namespace congvan
