#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace congvan {

/// An address of PostgreSQL as people may see it.
struct PostgresqlAddress {
  std::string shown;                 ///< without its passwords
  std::vector<std::string> secrets;  ///< as they are written there, and decoded
  bool clear = true;  ///< false: libpq would take part of the password for something else
};

PostgresqlAddress read_postgresql_address(std::string_view address);

/// Words of libpq or a server on one line, without a dot at their end and without the secrets.
std::string without_secrets(std::string_view words, const std::vector<std::string>& secrets);

}  // namespace congvan
