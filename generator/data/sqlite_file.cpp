#include "data/sqlite_file.h"

#include <sqlite3.h>

#include <algorithm>
#include <climits>
#include <cstring>

#include "data/sqlite_unnamed.h"

namespace congvan {
namespace {

constexpr int patience = 5000;  // milliseconds, while another program writes

int authorize(void*, int action, const char* first, const char*, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
    case SQLITE_FUNCTION:  // there is none that writes: extensions cannot be loaded
      return SQLITE_OK;
    case SQLITE_PRAGMA:  // which full text search asks for itself, and which changes nothing
      return std::strcmp(first, "data_version") == 0 ? SQLITE_OK : SQLITE_DENY;
    default:
      return SQLITE_DENY;
  }
}

/// Names that SQLite would take for more than files (":memory:", "file:...") begin with their
/// folder.
std::string plain_path(const std::string& path) {
  return path.starts_with('/') ? path : "./" + path;
}

void harden(sqlite3* file, const DataLimits& limits) {
  const auto set = [&](int option, int on) { sqlite3_db_config(file, option, on, nullptr); };
  set(SQLITE_DBCONFIG_DEFENSIVE, 1);
  set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
  set(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0);
  set(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
  set(SQLITE_DBCONFIG_DQS_DML, 0);  // "nmae" is a column that is not there, no words
  const std::size_t longest = std::max<std::size_t>(limits.cell_bytes * 2, 64'000'000);
  sqlite3_limit(file, SQLITE_LIMIT_LENGTH,
                static_cast<int>(std::min<std::size_t>(longest, INT_MAX)));
  sqlite3_limit(file, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(file, SQLITE_LIMIT_WORKER_THREADS, 0);
  sqlite3_busy_timeout(file, patience);
  sqlite3_exec(file, "PRAGMA query_only = 1; PRAGMA cell_size_check = 1", nullptr, nullptr,
               nullptr);
  sqlite3_set_authorizer(file, authorize, nullptr);
}

/// Nothing but blanks, semicolons and comments.
bool is_empty(sqlite3* file, const char* begin, const char* end) {
  while (begin != end) {
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int result =
        sqlite3_prepare_v2(file, begin, static_cast<int>(end - begin), &statement, &rest);
    const SqliteStatement owned(statement);
    if (result != SQLITE_OK || statement != nullptr) return false;
    if (rest == begin) return true;
    begin = rest;
  }
  return true;
}

}  // namespace

void CloseSqlite::operator()(sqlite3* file) const { sqlite3_close_v2(file); }
void CloseSqlite::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

SqliteFile open_sqlite_file(const std::string& path, const DataLimits& limits, const Where& where,
                            Diagnostics& says) {
  const bool unnamed = is_unnamed(path);
  sqlite3* opened = nullptr;
  // A file without a name has no journal beside it either, and no one else writes to it.
  const std::string name = unnamed ? "file:" + path + "?immutable=1" : plain_path(path);
  const int result =
      sqlite3_open_v2(name.c_str(), &opened,
                      SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | (unnamed ? SQLITE_OPEN_URI : 0),
                      unnamed ? sqlite_unnamed_files() : nullptr);
  SqliteFile file(opened);
  if (result != SQLITE_OK) {
    say_sqlite_failed(file.get(), result, where, says);
    return nullptr;
  }
  harden(file.get(), limits);
  return file;
}

SqliteStatement prepare_sqlite(sqlite3* file, std::string_view query, const Where& where,
                               Diagnostics& says) {
  const char* const end = query.data() + query.size();
  sqlite3_stmt* prepared = nullptr;
  const char* rest = nullptr;
  const int result = query.size() > INT_MAX
                         ? SQLITE_TOOBIG
                         : sqlite3_prepare_v2(file, query.data(), static_cast<int>(query.size()),
                                              &prepared, &rest);
  SqliteStatement statement(prepared);
  if (result != SQLITE_OK) {
    say_sqlite_failed(file, result, where, says);
    return nullptr;
  }
  if (statement && !is_empty(file, rest, end)) {
    says.error("query-of-many", where);
    return nullptr;
  }
  if (!statement || sqlite3_column_count(statement.get()) == 0) {
    says.error("query-gives-no-rows", where);
    return nullptr;
  }
  return statement;
}

void say_sqlite_failed(sqlite3* file, int result, const Where& where, Diagnostics& says) {
  const std::string reason = file == nullptr ? sqlite3_errstr(result) : sqlite3_errmsg(file);
  // What has been refused comes with several numbers, but always in these words.
  const bool refused = reason.starts_with("not authorized");
  switch (refused ? SQLITE_AUTH : result & 0xFF) {
    case SQLITE_AUTH:
    case SQLITE_READONLY:
      says.error("query-does-more-than-read", where, {{"reason", reason}});
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      says.error("database-is-locked", where, {{"reason", reason}});
      break;
    case SQLITE_ERROR:
    case SQLITE_RANGE:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
      says.error("query-failed", where, {{"reason", reason}});
      break;
    default:
      says.error("database-cannot-be-read", where, {{"reason", reason}});
  }
}

}  // namespace congvan
