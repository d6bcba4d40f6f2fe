#pragma once

#include <memory>
#include <string>

#include "data/rows.h"

namespace congvan {

/// Everything that rows give, a line each: `ds.db:1 #1 name="Ann" n=5{5}`, behind it what was said
/// of the row, and at last "end" or "broken".
std::string all_rows(Rows& rows);

/// The same of what `open` gave, behind the names of its columns; of null what was said.
std::string all_rows(const std::unique_ptr<Rows>& rows, const Diagnostics& says);

}  // namespace congvan
