#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "data/rows.h"

struct sqlite3;
struct sqlite3_stmt;

namespace congvan {

struct CloseSqlite {
  void operator()(sqlite3* file) const;
  void operator()(sqlite3_stmt* statement) const;
};
using SqliteFile = std::unique_ptr<sqlite3, CloseSqlite>;
using SqliteStatement = std::unique_ptr<sqlite3_stmt, CloseSqlite>;

/// Opens a file for reading alone; a file without a name by its path below /proc. What is asked of
/// it can do nothing else. Null if it cannot be, which has been said.
SqliteFile open_sqlite_file(const std::string& path, const DataLimits& limits, const Where& where,
                            Diagnostics& says);

/// A query that gives rows, ready to be stepped through; null if it is none, or more than one.
SqliteStatement prepare_sqlite(sqlite3* file, std::string_view query, const Where& where,
                               Diagnostics& says);

/// Says what `result`, the last of this file, means.
void say_sqlite_failed(sqlite3* file, int result, const Where& where, Diagnostics& says);

}  // namespace congvan
