#include <libpq-fe.h>

#include <map>
#include <memory>
#include <set>
#include <utility>

#include "base/postgresql_address.h"
#include "registry/database.h"

namespace congvan {
namespace {

struct Free {
  void operator()(PGconn* connection) const { PQfinish(connection); }
  void operator()(PGresult* result) const { PQclear(result); }
  void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
using Connection = std::unique_ptr<PGconn, Free>;
using Result = std::unique_ptr<PGresult, Free>;
using Options = std::unique_ptr<PQconninfoOption, Free>;

/// A number once given outlives the server's loss of power, whatever the server's habits; and a
/// clerk's machine that loses its own is noticed within two minutes.
constexpr const char* manners =
    "SET synchronous_commit TO on; SET standard_conforming_strings TO on;"
    "SET lock_timeout TO '30s'; SET statement_timeout TO '60s';"
    "SET tcp_keepalives_idle TO 60; SET tcp_keepalives_interval TO 10;"
    "SET tcp_keepalives_count TO 6";

/// Others may read meanwhile, not write.
constexpr const char* beginning =
    "BEGIN ISOLATION LEVEL READ COMMITTED; LOCK TABLE congvan_entries IN EXCLUSIVE MODE";

/// "congvan" on a telephone: taken by whoever makes the tables.
constexpr const char* making_lock = "SELECT pg_advisory_xact_lock(2664826)";

struct Place {
  Where where;
  std::vector<std::string> secrets;

  [[noreturn]] void fail(const char* code, const char* words) const {
    throw DatabaseFailed(code, where, without_secrets(words == nullptr ? "" : words, secrets));
  }
};

/// The code of a complaint for what the server says by its SQLSTATE.
const char* complaint_of(std::string_view state) {
  if (state.empty() || state.starts_with("08") || state.starts_with("57P")) {
    return "postgresql-no-connection";
  }
  if (state == "55P03" || state == "57014" || state == "40P01") return "register-busy";
  if (state.starts_with("53") || state == "25006" || state == "42501") {
    return "register-not-written";
  }
  return state.starts_with("XX") ? "register-damaged" : "register-failed";
}

class PostgresqlDatabase : public Database {
 public:
  PostgresqlDatabase(Connection connection, Place place)
      : connection_(std::move(connection)), place_(std::move(place)) {
    exec(manners);
  }

  const Where& where() const override { return place_.where; }

  Contents contents() override {
    const std::string there = first(
        "SELECT (to_regclass('congvan_settings') IS NOT NULL)::int + "
        "(to_regclass('congvan_entries') IS NOT NULL)::int");
    if (there == "0") return Contents::nothing;
    return there == "2" ? Contents::a_register : Contents::something_else;
  }

  void begin() override {
    try {
      exec(beginning);
    } catch (...) {
      rollback();
      throw;
    }
  }
  void begin_making() override {
    exec("BEGIN ISOLATION LEVEL READ COMMITTED");
    exec(making_lock);
  }
  void commit() override { exec("COMMIT"); }
  void rollback() noexcept override { const Result done(PQexec(connection_.get(), "ROLLBACK")); }

  void run(std::string_view statement, const Values& values, const OnRow& on_row) override;

  void hold(std::int64_t entry) override {
    if (first("SELECT pg_try_advisory_lock(" + key(entry) + ")") != "t") {
      place_.fail("register-busy", "held");
    }
    own_.insert(entry);
  }
  void let_go(std::int64_t entry) noexcept override {
    own_.erase(entry);
    if (class_.empty()) return;
    const std::string statement = "SELECT pg_advisory_unlock(" + class_and(entry) + ")";
    const Result done(PQexec(connection_.get(), statement.c_str()));
  }
  /// Whoever can have the lock until the end of this transaction shows that nobody has it.
  bool is_held(std::int64_t entry) override {
    return own_.contains(entry) ||
           first("SELECT pg_try_advisory_xact_lock(" + key(entry) + ")") != "t";
  }

 private:
  void exec(const char* statements) {
    check(Result(PQexec(connection_.get(), statements)), PGRES_COMMAND_OK);
  }
  void check(const Result& result, ExecStatusType wanted) {
    const auto status = PQresultStatus(result.get());
    if (status == wanted || status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return;
    const char* const primary = PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY);
    const char* const state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    place_.fail(complaint_of(state == nullptr ? "" : state),
                primary != nullptr ? primary : PQerrorMessage(connection_.get()));
  }
  const std::string& prepared(const std::string& statement);
  Result result_of(const std::string& statement, const Values& values);
  std::string first(const std::string& statement) {
    std::string value;
    run(statement, {}, [&](const Values& row) { value = row.empty() ? "" : row.front(); });
    return value;
  }
  /// Locks are named by two numbers: which register of the database, and which entry.
  std::string key(std::int64_t entry) {
    if (class_.empty()) {
      class_ = first("SELECT 'congvan_entries'::regclass::oid::bigint % 2147483647");
    }
    return class_and(entry);
  }
  std::string class_and(std::int64_t entry) const {
    return class_ + "::int, " + std::to_string(entry) + "::int";
  }

  Connection connection_;
  Place place_;
  std::map<std::string, std::string> prepared_;  ///< statements and their names
  std::string class_;
  std::set<std::int64_t> own_;
};

/// The name of a statement that the server has read before; the few that take values come again
/// and again.
const std::string& PostgresqlDatabase::prepared(const std::string& statement) {
  const auto known = prepared_.find(statement);
  if (known != prepared_.end()) return known->second;
  const std::string name = "s" + std::to_string(prepared_.size());
  check(Result(PQprepare(connection_.get(), name.c_str(), statement.c_str(), 0, nullptr)),
        PGRES_COMMAND_OK);
  return prepared_.emplace(statement, name).first->second;
}

Result PostgresqlDatabase::result_of(const std::string& statement, const Values& values) {
  if (values.empty()) {
    return Result(PQexecParams(connection_.get(), statement.c_str(), 0, nullptr, nullptr, nullptr,
                               nullptr, 0));
  }
  std::vector<const char*> words;
  words.reserve(values.size());
  for (const std::string& value : values) words.push_back(value.c_str());
  return Result(PQexecPrepared(connection_.get(), prepared(statement).c_str(),
                               static_cast<int>(words.size()), words.data(), nullptr, nullptr, 0));
}

void PostgresqlDatabase::run(std::string_view statement, const Values& values,
                             const OnRow& on_row) {
  const Result result = result_of(std::string(statement), values);
  check(result, PGRES_TUPLES_OK);
  if (!on_row) return;
  Values row(static_cast<std::size_t>(PQnfields(result.get())));
  for (int i = 0; i < PQntuples(result.get()); ++i) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      row[column] = PQgetvalue(result.get(), i, static_cast<int>(column));
    }
    on_row(row);
  }
}

}  // namespace

std::unique_ptr<Database> open_postgresql_database(const std::string& address) {
  PostgresqlAddress read = read_postgresql_address(address);
  Place place{{.file = FileName(read.shown)}, std::move(read.secrets)};
  if (!read.clear) place.fail("postgresql-password-unclear", "");
  char* words = nullptr;
  const Options options(PQconninfoParse(address.c_str(), &words));
  if (!options) {
    const std::string reason = words == nullptr ? "" : words;
    PQfreemem(words);
    place.fail("postgresql-url-wrong", reason.c_str());
  }
  // What comes first is overridden by the address.
  const char* const names[] = {"connect_timeout",
                               "tcp_user_timeout",
                               "keepalives_idle",
                               "keepalives_interval",
                               "keepalives_count",
                               "application_name",
                               "dbname",
                               "client_encoding",
                               nullptr};
  const char* const values[] = {"10",      "60000",         "30",   "10",   "3",
                                "congvan", address.c_str(), "UTF8", nullptr};
  Connection connection(PQconnectdbParams(names, values, 1));
  if (!connection || PQstatus(connection.get()) != CONNECTION_OK) {
    place.fail("postgresql-no-connection",
               connection ? PQerrorMessage(connection.get()) : "no memory");
  }
  PQsetNoticeProcessor(
      connection.get(), [](void*, const char*) {}, nullptr);
  return std::make_unique<PostgresqlDatabase>(std::move(connection), std::move(place));
}

}  // namespace congvan
