#pragma once

#include <functional>
#include <memory>

#include "app/environment.h"
#include "app/request.h"
#include "data/rows.h"

namespace congvan {

/// Writes all letters of a finished campaign into one PDF for a printer, in the order of the rows:
/// they are set once more, for a file that is to be kept holds what a printer has no use for. The
/// file appears whole or not at all. Throws a Fault, or a std::system_error if it cannot be
/// written.
void write_printer_file(const Request& request, const Environment& environment,
                        const std::function<std::unique_ptr<Rows>(Diagnostics&)>& open_rows,
                        const std::function<bool()>& must_stop, Diagnostics& says);

}  // namespace congvan
