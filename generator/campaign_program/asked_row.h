#pragma once

#include <cstddef>
#include <optional>

#include "app/request.h"
#include "base/diagnostics.h"
#include "data/rows.h"
#include "template/value.h"

namespace congvan {

/// The row of that number, from 1. Nothing if it is not there or faulty, which has been said.
/// Throws a Fault where the data cannot be read at all.
std::optional<Record> find_row(const DataPlace& place, std::size_t number, Diagnostics& says);

/// The row that a request with data asks for: by default the first.
std::optional<Record> asked_row(const Request& request, Diagnostics& says);

}  // namespace congvan
