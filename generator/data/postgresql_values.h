#pragma once

#include <cstddef>
#include <string_view>

#include "template/value.h"

namespace congvan {

/// What came of a value that PostgreSQL wrote as text.
enum class PostgresqlValue {
  read,
  binary,    ///< bytea
  too_deep,  ///< arrays in arrays, beyond the limit
  broken,    ///< an array that is none
};

/// Reads a value of a type, by the type's number in pg_type, as ISO dates and UTF-8. Arrays become
/// lists, `depth` of them in each other at most.
PostgresqlValue read_postgresql_value(unsigned type, std::string_view text, std::size_t depth,
                                      Value& value);

}  // namespace congvan
