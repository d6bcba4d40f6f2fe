#pragma once

#include <string_view>

namespace congvan {

/// Whether a path is that of a file without a name, below /proc.
bool is_unnamed(std::string_view path);

/// SQLite's way to files without a name, to be named to sqlite3_open_v2; null if it cannot be had.
/// SQLite's own follows no links, and the path of such a file is one.
const char* sqlite_unnamed_files();

}  // namespace congvan
