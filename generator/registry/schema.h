#pragma once

#include "registry/database.h"

namespace congvan {

/// The version of the tables, which is in them.
inline constexpr const char* schema_version = "1";

/// Makes the tables of a register where there are none; true if it did. Whoever comes second finds
/// them made. Throws DatabaseFailed.
bool make_schema(Database& database);

/// Throws DatabaseFailed if this program cannot work with the tables that are there.
void check_schema(Database& database);

}  // namespace congvan
