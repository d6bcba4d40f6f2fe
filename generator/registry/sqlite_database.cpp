#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <climits>
#include <memory>
#include <optional>
#include <system_error>

#include "registry/database.h"
#include "registry/held_bytes.h"

namespace congvan {
namespace {

/// "cvdk" in the header of the file, for file(1) and for us (SQLite, PRAGMA application_id).
constexpr const char* application = "1668703339";

/// The file is whole when nobody writes, which a copy or a backup needs, and works where shared
/// memory does not: hence no WAL. TRUNCATE with FULL syncs the end of the journal, too, so that no
/// loss of power takes a number back that has been given.
constexpr const char* manners =
    "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA cell_size_check = 1;"
    "PRAGMA temp_store = MEMORY";

struct Close {
  void operator()(sqlite3* file) const { sqlite3_close_v2(file); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using File = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

/// SQLite's own waiting sleeps ever longer, so that of several clerks one may never get a turn.
int wait_a_little(void*, int count) {
  constexpr int least = 500, spread = 1500;  // microseconds
  if (count > database_patience * 1000 / (least + spread / 2)) return 0;
  int chance = 0;
  sqlite3_randomness(sizeof chance, &chance);
  ::usleep(static_cast<useconds_t>(least + (chance & INT_MAX) % spread));
  return 1;
}

[[noreturn]] void fail_of(int result, const std::string& reason, const Where& where) {
  const auto code = [&] {
    switch (result & 0xFF) {
      case SQLITE_BUSY:
      case SQLITE_LOCKED:
        return "register-busy";
      case SQLITE_FULL:
      case SQLITE_IOERR:
      case SQLITE_READONLY:
        return "register-not-written";
      case SQLITE_NOTADB:
        return "register-foreign";
      case SQLITE_CORRUPT:
        return "register-damaged";
      case SQLITE_CANTOPEN:
      case SQLITE_PERM:
        return "register-cannot-open";
      default:
        return "register-failed";
    }
  }();
  throw DatabaseFailed(code, where, reason);
}

void harden(sqlite3* file) {
  const auto set = [&](int option, int on) { sqlite3_db_config(file, option, on, nullptr); };
  set(SQLITE_DBCONFIG_DEFENSIVE, 1);
  set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
  set(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
  set(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
  sqlite3_limit(file, SQLITE_LIMIT_LENGTH, 64'000'000);
  sqlite3_limit(file, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_busy_handler(file, wait_a_little, nullptr);
}

class SqliteDatabase : public Database {
 public:
  SqliteDatabase(File file, const Where& where) : file_(std::move(file)), where_(where) {
    exec(manners);
  }

  const Where& where() const override { return where_; }

  Contents contents() override {
    if (first("PRAGMA application_id") == application) {
      const std::string sound = first("PRAGMA quick_check(1)");
      if (sound != "ok") throw DatabaseFailed("register-damaged", where_, sound);
      return Contents::a_register;
    }
    const bool empty =
        first("PRAGMA application_id") == "0" && first("SELECT count(*) FROM sqlite_master") == "0";
    return empty ? Contents::nothing : Contents::something_else;
  }

  void begin() override { exec("BEGIN IMMEDIATE"); }
  void begin_making() override { begin(); }
  void commit() override { exec("COMMIT"); }
  void rollback() noexcept override {
    sqlite3_exec(file_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
  }

  void run(std::string_view statement, const Values& values, const OnRow& on_row) override;

  void mark_as_register() override {
    exec((std::string("PRAGMA application_id = ") + application).c_str());
  }

  void hold(std::int64_t entry) override {
    if (!held().hold(entry)) throw DatabaseFailed("register-busy", where_, "held");
  }
  void let_go(std::int64_t entry) noexcept override {
    if (held_) held_->let_go(entry);
  }
  bool is_held(std::int64_t entry) override { return held().is_held(entry); }

 private:
  void exec(const char* statements) {
    check(sqlite3_exec(file_.get(), statements, nullptr, nullptr, nullptr));
  }
  void check(int result) {
    if (result == SQLITE_OK) return;
    fail_of(result, sqlite3_errmsg(file_.get()), where_);
  }
  std::string first(std::string_view statement) {
    std::string value;
    run(statement, {}, [&](const Values& row) { value = row.empty() ? "" : row.front(); });
    return value;
  }
  /// Beside the file that the path leads to, after all links: whoever comes by another path must
  /// find the same one.
  HeldBytes& held() {
    try {
      if (!held_) held_.emplace(std::string(sqlite3_db_filename(file_.get(), "main")) + "-holders");
    } catch (const std::system_error& fault) {
      throw DatabaseFailed("register-not-written", where_, fault.what());
    }
    return *held_;
  }

  File file_;
  Where where_;
  std::optional<HeldBytes> held_;
};

void SqliteDatabase::run(std::string_view statement, const Values& values, const OnRow& on_row) {
  sqlite3_stmt* prepared = nullptr;
  check(sqlite3_prepare_v2(file_.get(), statement.data(), static_cast<int>(statement.size()),
                           &prepared, nullptr));
  const Statement owned(prepared);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string name = "$" + std::to_string(i + 1);
    const int place = sqlite3_bind_parameter_index(prepared, name.c_str());
    if (place == 0) continue;
    check(sqlite3_bind_text64(prepared, place, values[i].data(), values[i].size(), SQLITE_STATIC,
                              SQLITE_UTF8));
  }
  int result = SQLITE_OK;
  Values row(static_cast<std::size_t>(sqlite3_column_count(prepared)));
  while ((result = sqlite3_step(prepared)) == SQLITE_ROW) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const int column = static_cast<int>(i);
      const auto* words = reinterpret_cast<const char*>(sqlite3_column_text(prepared, column));
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(prepared, column));
      row[i] = words == nullptr ? "" : std::string(words, size);
    }
    if (on_row) on_row(row);
  }
  if (result != SQLITE_DONE) check(result);
}

}  // namespace

std::unique_ptr<Database> open_sqlite_database(const std::string& path, bool make) {
  const Where where{.file = FileName(path)};
  struct stat state {};
  if (!make && ::stat(path.c_str(), &state) != 0 && errno == ENOENT) {
    throw DatabaseFailed("register-not-there", where, "");
  }
  // Names that SQLite would take for more than files (":memory:") begin with their folder.
  const std::string name = path.starts_with('/') ? path : "./" + path;
  sqlite3* opened = nullptr;
  const int result = sqlite3_open_v2(
      name.c_str(), &opened,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (make ? SQLITE_OPEN_CREATE : 0), nullptr);
  File file(opened);
  if (result != SQLITE_OK) {
    fail_of(result, file ? sqlite3_errmsg(file.get()) : sqlite3_errstr(result), where);
  }
  harden(file.get());
  return std::make_unique<SqliteDatabase>(std::move(file), where);
}

}  // namespace congvan
