#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace congvan {

/// Values of a statement or columns of a row, all as words; there is no NULL in a register.
using Values = std::vector<std::string>;
using OnRow = std::function<void(const Values&)>;

/// What a database could not do, as the clerk is told it. The transaction it happened in is lost.
class DatabaseFailed : public std::runtime_error {
 public:
  DatabaseFailed(std::string code, const Where& where, std::string reason)
      : std::runtime_error(code + ": " + reason),
        complaint{Severity::error, std::move(code), where, {{"reason", std::move(reason)}}} {}

  Diagnostic complaint;
};

/// What the rules of the register need of a database. They are written once, in SQL that both
/// SQLite and PostgreSQL read: values are $1, $2 and so on. Everything throws DatabaseFailed.
class Database {
 public:
  Database() = default;
  virtual ~Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Where it is, for complaints, without passwords.
  virtual const Where& where() const = 0;

  /// Whether there is a register in it, or anything else that is not to be touched.
  enum class Contents { nothing, a_register, something_else };
  virtual Contents contents() = 0;

  /// Begins a transaction in which nobody else writes; waits for its turn half a minute.
  virtual void begin() = 0;
  /// The same before there are tables to be locked.
  virtual void begin_making() = 0;
  /// When it returns, what was written outlives a loss of power.
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;

  virtual void run(std::string_view statement, const Values& values = {},
                   const OnRow& on_row = {}) = 0;
  /// Called in the transaction that has made the tables.
  virtual void mark_as_register() {}

  /// Holds an entry until it is let go or the process ends, however it ends.
  virtual void hold(std::int64_t entry) = 0;
  virtual void let_go(std::int64_t entry) noexcept = 0;
  /// Whether anybody holds it, this process too. Only inside a transaction.
  virtual bool is_held(std::int64_t entry) = 0;
};

/// A transaction that is lost unless it is committed.
class Transaction {
 public:
  explicit Transaction(Database& database) : database_(&database) { database.begin(); }
  ~Transaction() {
    if (database_ != nullptr) database_->rollback();
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit() {
    database_->commit();
    database_ = nullptr;
  }

 private:
  Database* database_;
};

/// How long one waits for others that write, in milliseconds.
inline constexpr int database_patience = 30'000;

/// The SQLite file of that path. With `make`, it is made if it is not there. Throws DatabaseFailed.
std::unique_ptr<Database> open_sqlite_database(const std::string& path, bool make);

/// The database at postgresql://USER@HOST/DATABASE. Throws DatabaseFailed, which shows no password.
std::unique_ptr<Database> open_postgresql_database(const std::string& address);

}  // namespace congvan
