#include "registry/register.h"
#include "registry/schema.h"

namespace congvan {
namespace {

bool is_postgresql(const std::string& address) {
  return address.starts_with("postgresql://") || address.starts_with("postgres://");
}

}  // namespace

std::unique_ptr<Register> open_register(const std::string& address, Opening opening,
                                        RegisterTools tools, Diagnostics& says) {
  try {
    const bool make = opening == Opening::to_write;
    auto database = is_postgresql(address) ? open_postgresql_database(address)
                                           : open_sqlite_database(address, make);
    if (make && make_schema(*database)) says.note("register-made", database->where());
    if (database->contents() == Database::Contents::nothing) {
      throw DatabaseFailed("register-not-there", database->where(), "");
    }
    check_schema(*database);
    auto opened = std::make_unique<Register>(std::move(database), std::move(tools));
    Diagnostics of_recovery;
    if (!opened->recover(of_recovery) && opening != Opening::to_read) {
      for (const Diagnostic& said : of_recovery.all()) says.add(said);
      return nullptr;
    }
    return opened;
  } catch (const DatabaseFailed& fault) {
    says.add(fault.complaint);
    return nullptr;
  }
}

}  // namespace congvan
