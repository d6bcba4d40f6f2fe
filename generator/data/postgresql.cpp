#include "data/postgresql.h"

#include <libpq-fe.h>

#include <charconv>
#include <utility>

#include "base/postgresql_address.h"
#include "data/cells.h"
#include "data/postgresql_values.h"

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

/// A cursor takes nothing but a query that reads: no COPY, no DELETE that returns rows.
constexpr std::string_view cursor = "DECLARE congvan NO SCROLL CURSOR FOR ";

/// All rows are wanted, so that the plan shall not be the one that is quick to give the first; and
/// numbers and dates are to come in one form whatever the server's settings.
constexpr const char* beginning =
    "START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
    "SET LOCAL DateStyle TO ISO, YMD;"
    "SET LOCAL extra_float_digits TO 3;"
    "SET LOCAL cursor_tuple_fraction TO 1;"
    "SET LOCAL lock_timeout TO '5s'";

constexpr std::size_t rows_at_once = 1000;

/// Where rows come from, and how to speak of it.
struct Source {
  Where where;
  std::vector<std::string> secrets;

  std::string readable(const char* words) const { return without_secrets(words, secrets); }
};

/// What a server says of a query. The place it gives counts the words before the query, too, and is
/// left out.
void say_query_failed(const PGresult* result, PGconn* connection, const Source& source,
                      Diagnostics& says) {
  const char* const primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  const char* const words = primary != nullptr ? primary : PQerrorMessage(connection);
  const char* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string code = state == nullptr ? "" : state;
  const std::string reason = source.readable(words);
  if (code == "42601" && reason.find("multiple commands") != reason.npos) {
    says.error("query-of-many", source.where);
  } else if (code == "25006") {  // of a function that writes
    says.error("query-does-more-than-read", source.where, {{"reason", reason}});
  } else if (code == "55P03") {
    says.error("database-is-locked", source.where, {{"reason", reason}});
  } else if (code.empty() || code.starts_with("08") || code.starts_with("57P")) {
    says.error("postgresql-no-connection", source.where, {{"reason", reason}});
  } else {
    says.error("query-failed", source.where, {{"reason", reason}});
  }
}

bool is_done(const Result& result) {
  return result && PQresultStatus(result.get()) == PGRES_COMMAND_OK;
}

/// A connection on which FETCH will give the rows; null if there is none.
Connection connect(const std::string& address, const Source& source, Diagnostics& says) {
  char* words = nullptr;
  const Options options(PQconninfoParse(address.c_str(), &words));
  if (!options) {
    const std::string reason = source.readable(words == nullptr ? "" : words);
    PQfreemem(words);
    says.error("postgresql-url-wrong", source.where, {{"reason", reason}});
    return nullptr;
  }
  // What comes first is overridden by the address.
  const char* const names[] = {"connect_timeout", "application_name", "dbname", "client_encoding",
                               nullptr};
  const char* const values[] = {"10", "congvan", address.c_str(), "UTF8", nullptr};
  Connection connection(PQconnectdbParams(names, values, 1));
  if (!connection || PQstatus(connection.get()) != CONNECTION_OK) {
    const char* const reason = connection ? PQerrorMessage(connection.get()) : "no memory";
    says.error("postgresql-no-connection", source.where, {{"reason", source.readable(reason)}});
    return nullptr;
  }
  PQsetNoticeProcessor(
      connection.get(), [](void*, const char*) {}, nullptr);
  return connection;
}

bool begin(PGconn* connection, const std::string& query, const Source& source, Diagnostics& says) {
  Result result(PQexec(connection, beginning));
  if (is_done(result)) {
    // With parameters (none), which takes one statement only.
    result.reset(PQexecParams(connection, (std::string(cursor) + query).c_str(), 0, nullptr,
                              nullptr, nullptr, nullptr, 0));
  }
  if (!is_done(result)) {
    say_query_failed(result.get(), connection, source, says);
    return false;
  }
  return true;
}

/// Asks for the next rows, which then come one by one: the server makes all that a FETCH asks for
/// before it sends the first.
bool fetch(PGconn* connection, const Source& source, Diagnostics& says) {
  static const std::string command = "FETCH " + std::to_string(rows_at_once) + " FROM congvan";
  if (PQsendQuery(connection, command.c_str()) == 1 && PQsetSingleRowMode(connection) == 1) {
    return true;
  }
  const std::string reason = source.readable(PQerrorMessage(connection));
  says.error("postgresql-no-connection", source.where, {{"reason", reason}});
  return false;
}

class PostgresqlRows : public Rows {
 public:
  PostgresqlRows(Connection connection, Source source, const DataLimits& limits)
      : connection_(std::move(connection)), source_(std::move(source)), limits_(limits) {}

  /// Waits for the first row, which tells the columns.
  bool open(Diagnostics& says) {
    if (!fetch(connection_.get(), source_, says)) return false;
    result_.reset(PQgetResult(connection_.get()));
    if (!has_row() && !is_end()) {
      say_query_failed(result_.get(), connection_.get(), source_, says);
      return false;
    }
    for (int i = 0; i < PQnfields(result_.get()); ++i) {
      columns_.emplace_back(PQfname(result_.get(), i));
      types_.push_back(PQftype(result_.get(), i));
    }
    if (!columns_.empty()) return check_columns(columns_, source_.where, limits_, says);
    says.error("query-gives-no-rows", source_.where);
    return false;
  }

  Next next(Record& record, Diagnostics& says) override {
    if (ended_) return *ended_;
    if (!advance(says)) return *ended_;
    begin_record(record, columns_, ++number_, source_.where);
    bool sound = true;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      bytes += static_cast<std::size_t>(PQgetlength(result_.get(), 0, static_cast<int>(i)));
      sound = read(i, record.fields[i].value, says) && sound;
    }
    if (bytes > limits_.row_bytes) {
      says.error("data-row-too-long", source_.where,
                 {{"limit", std::to_string(limits_.row_bytes)}});
      sound = false;
    }
    return sound ? Next::row : Next::faulty;
  }

  const std::vector<std::string>& columns() const override { return columns_; }
  bool can_be_reopened() const override { return false; }

 private:
  /// Takes the next row. False if there is none, or none can be had, which has been said.
  bool advance(Diagnostics& says) {
    if (number_ > 0) result_.reset(PQgetResult(connection_.get()));
    if (is_end() && number_ > 0 && number_ % rows_at_once == 0) {
      while (result_) result_.reset(PQgetResult(connection_.get()));
      if (!fetch(connection_.get(), source_, says)) {
        ended_ = Next::broken;
        return false;
      }
      result_.reset(PQgetResult(connection_.get()));
    }
    if (has_row()) return true;
    ended_ = is_end() ? Next::end : Next::broken;
    source_.where.line = 0;  // it is no row that is at fault
    if (ended_ == Next::broken) {
      say_query_failed(result_.get(), connection_.get(), source_, says);
    }
    return false;
  }

  bool has_row() const { return result_ && PQresultStatus(result_.get()) == PGRES_SINGLE_TUPLE; }
  bool is_end() const { return result_ && PQresultStatus(result_.get()) == PGRES_TUPLES_OK; }

  /// False if the cell is at fault.
  bool read(std::size_t column, Value& value, Diagnostics& says) {
    const int i = static_cast<int>(column);
    if (PQgetisnull(result_.get(), 0, i) == 1) {
      set_nothing(value);
      return true;
    }
    Where place = source_.where;
    place.column = i + 1;
    const std::string_view words(PQgetvalue(result_.get(), 0, i),
                                 static_cast<std::size_t>(PQgetlength(result_.get(), 0, i)));
    if (!check_cell(words, columns_[column], place, limits_, says)) {
      set_nothing(value);
      return false;
    }
    switch (read_postgresql_value(types_[column], words, limits_.depth, value)) {
      case PostgresqlValue::read:
        return true;
      case PostgresqlValue::binary:
        says.error("data-binary", place, {{"column", columns_[column]}});
        return false;
      case PostgresqlValue::too_deep:
        says.error("data-too-deep", place,
                   {{"column", columns_[column]}, {"limit", std::to_string(limits_.depth)}});
        return false;
      default:
        set_text(value, words);
        return true;
    }
  }

  Connection connection_;
  Source source_;
  DataLimits limits_;
  Result result_;
  std::vector<std::string> columns_;
  std::vector<unsigned> types_;
  std::size_t number_ = 0;
  std::optional<Next> ended_;
};

}  // namespace

bool is_postgresql(std::string_view path) {
  return path.starts_with("postgresql://") || path.starts_with("postgres://");
}

std::unique_ptr<Rows> open_postgresql(const DataPlace& place, Diagnostics& says,
                                      const DataLimits& limits) {
  PostgresqlAddress address = read_postgresql_address(place.path);
  Source source{.where = {.file = FileName(address.shown)}, .secrets = std::move(address.secrets)};
  if (!address.clear) {
    says.error("postgresql-password-unclear", source.where);
    return nullptr;
  }
  if (!place.query) {
    says.error("postgresql-query-needed", source.where);
    return nullptr;
  }
  Connection connection = connect(place.path, source, says);
  if (!connection || !begin(connection.get(), *place.query, source, says)) return nullptr;
  auto rows = std::make_unique<PostgresqlRows>(std::move(connection), std::move(source), limits);
  if (!rows->open(says)) return nullptr;
  return rows;
}

}  // namespace congvan
