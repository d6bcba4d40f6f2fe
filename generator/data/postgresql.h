#pragma once

#include <memory>

#include "data/rows.h"

namespace congvan {

/// The rows that a query gets from PostgreSQL, at postgresql://USER@HOST/DATABASE. It is run in a
/// transaction that only reads, and the rows come one by one. Numbers, dates (of a time its day, in
/// the session's time zone), truths and arrays are what they are there, all else is text; bytea is
/// a fault of its row. Passwords are those of the address, PGPASSWORD or ~/.pgpass, and no message
/// shows one.
///
/// Null if the server cannot be reached or the query is wrong, which has been said in its words.
std::unique_ptr<Rows> open_postgresql(const DataPlace& place, Diagnostics& says,
                                      const DataLimits& limits = {});

/// Whether a place is an address of PostgreSQL.
bool is_postgresql(std::string_view path);

}  // namespace congvan
