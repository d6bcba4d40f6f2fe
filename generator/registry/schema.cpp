#include "registry/schema.h"

namespace congvan {
namespace {

/// What SQLite and PostgreSQL both read. Entries are never taken away: a number, a letter and the
/// order of both are unique by the tables themselves, whatever a program does.
constexpr const char* statements[] = {
    "CREATE TABLE congvan_settings (name text NOT NULL PRIMARY KEY, value text NOT NULL)",
    "CREATE TABLE congvan_years (year bigint NOT NULL PRIMARY KEY,"
    " numbering text NOT NULL CHECK (numbering IN ('one', 'kind')))",
    "CREATE TABLE congvan_entries (id bigint NOT NULL PRIMARY KEY CHECK (id > 0),"
    " year bigint NOT NULL, series text NOT NULL, number bigint NOT NULL CHECK (number > 0),"
    " state text NOT NULL CHECK (state IN ('reserved', 'taken', 'sealed', 'issued', 'void')),"
    " date text NOT NULL, code text NOT NULL, kind text NOT NULL, kind_name text NOT NULL,"
    " copy bigint NOT NULL, notation text NOT NULL, subject text NOT NULL,"
    " signatory text NOT NULL, recipients text NOT NULL, kept_by text NOT NULL,"
    " copies bigint NOT NULL, pages bigint NOT NULL, letter text NOT NULL,"
    " letter_sha256 text NOT NULL, sha256 text NOT NULL, path text NOT NULL,"
    " machine text NOT NULL, holder text NOT NULL, reserved_for text NOT NULL,"
    " reason text NOT NULL, clerk text NOT NULL, time bigint NOT NULL, folded text NOT NULL,"
    " UNIQUE (year, series, number))",
    "CREATE UNIQUE INDEX congvan_entries_letter ON congvan_entries (letter)"
    " WHERE state <> 'void' AND letter <> ''",
    "CREATE UNIQUE INDEX congvan_entries_letter_sha256 ON congvan_entries (letter_sha256)"
    " WHERE state <> 'void' AND letter_sha256 <> ''",
    "CREATE INDEX congvan_entries_dates ON congvan_entries (year, series, date, number)",
    // Those taken or sealed, which whoever comes looks after: few, and found without a search.
    "CREATE TABLE congvan_open (entry bigint NOT NULL PRIMARY KEY REFERENCES congvan_entries (id))",
    "CREATE TABLE congvan_steps (id bigint NOT NULL PRIMARY KEY,"
    " entry bigint NOT NULL REFERENCES congvan_entries (id), time bigint NOT NULL,"
    " clerk text NOT NULL, state text NOT NULL, reason text NOT NULL)",
    "CREATE INDEX congvan_steps_entry ON congvan_steps (entry)",
};

}  // namespace

bool make_schema(Database& database) {
  if (database.contents() == Database::Contents::a_register) return false;
  database.begin_making();
  try {
    const auto contents = database.contents();
    if (contents == Database::Contents::something_else) {
      throw DatabaseFailed("register-foreign", database.where(), "");
    }
    if (contents == Database::Contents::a_register) {
      database.rollback();
      return false;
    }
    for (const char* const statement : statements) database.run(statement);
    database.run("INSERT INTO congvan_settings (name, value) VALUES ('schema', $1)",
                 {schema_version});
    database.mark_as_register();
    database.commit();
  } catch (...) {
    database.rollback();
    throw;
  }
  return true;
}

void check_schema(Database& database) {
  if (database.contents() != Database::Contents::a_register) {
    throw DatabaseFailed("register-foreign", database.where(), "");
  }
  std::string version;
  database.run("SELECT value FROM congvan_settings WHERE name = 'schema'", {},
               [&](const Values& row) { version = row.front(); });
  if (version.empty()) throw DatabaseFailed("register-foreign", database.where(), "");
  if (version != schema_version)
    throw DatabaseFailed("register-too-new", database.where(), version);
}

}  // namespace congvan
