#pragma once

#include <memory>

#include "data/rows.h"

namespace congvan {

/// The rows of an SQLite file: those of the query, or of its only table. The file is only read, and
/// the query can do nothing but read it: no writing, no attaching, no pragmas, no extensions.
/// Integers and reals are numbers, text in columns declared as dates is a date where it is one,
/// whole numbers 0 and 1 in columns declared BOOLEAN are truths; a blob is a fault of its row.
///
/// Null if it cannot be read or the query is wrong, which has been said in SQLite's words.
std::unique_ptr<Rows> open_sqlite(const DataPlace& place, Diagnostics& says,
                                  const DataLimits& limits = {});

}  // namespace congvan
