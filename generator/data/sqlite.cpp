#include "data/sqlite.h"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "data/cells.h"
#include "data/sqlite_file.h"

namespace congvan {
namespace {

/// What a column was declared to hold, beyond what SQLite makes of it.
enum class Declared { anything, date, truth };

Declared declared(const char* type) {
  const std::string_view words = type == nullptr ? "" : type;
  const auto begins = [&](const char* name, int length) {
    return sqlite3_strnicmp(words.data(), name, length) == 0;
  };
  if (words.empty()) return Declared::anything;
  if (begins("date", 4) || begins("timestamp", 9)) return Declared::date;
  return begins("bool", 4) ? Declared::truth : Declared::anything;
}

class SqliteRows : public Rows {
 public:
  SqliteRows(SqliteFile file, SqliteStatement statement, Where where, const DataLimits& limits)
      : file_(std::move(file)), statement_(std::move(statement)), where_(where), limits_(limits) {
    const int count = sqlite3_column_count(statement_.get());
    for (int i = 0; i < count; ++i) {
      const char* const name = sqlite3_column_name(statement_.get(), i);
      columns_.emplace_back(name == nullptr ? "" : name);
      declared_.push_back(declared(sqlite3_column_decltype(statement_.get(), i)));
    }
  }

  Next next(Record& record, Diagnostics& says) override {
    if (ended_) return *ended_;
    const int result = sqlite3_step(statement_.get());
    if (result != SQLITE_ROW) {
      where_.line = 0;  // it is no row that is at fault
      if (result != SQLITE_DONE) say_sqlite_failed(file_.get(), result, where_, says);
      ended_ = result == SQLITE_DONE ? Next::end : Next::broken;
      return *ended_;
    }
    begin_record(record, columns_, ++number_, where_);
    bool sound = true;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      sound = read(i, record.fields[i].value, says) && sound;
      bytes += record.fields[i].value.text.size();
    }
    if (bytes > limits_.row_bytes) {
      says.error("data-row-too-long", where_, {{"limit", std::to_string(limits_.row_bytes)}});
      sound = false;
    }
    return sound ? Next::row : Next::faulty;
  }

  const std::vector<std::string>& columns() const override { return columns_; }
  bool can_be_reopened() const override { return false; }

 private:
  /// False if the cell is at fault.
  bool read(std::size_t column, Value& value, Diagnostics& says) {
    sqlite3_stmt* const row = statement_.get();
    const int i = static_cast<int>(column);
    switch (sqlite3_column_type(row, i)) {
      case SQLITE_INTEGER:
        read_integer(column, sqlite3_column_int64(row, i), value);
        return true;
      case SQLITE_FLOAT: {
        const std::string exact = exact_decimal(sqlite3_column_double(row, i));
        exact.empty() ? set_text(value, text(i)) : set_number(value, exact);
        return true;
      }
      case SQLITE_TEXT:
        return read_text(column, text(i), value, says);
      case SQLITE_BLOB:
        set_nothing(value);
        says.error("data-binary", place_of(column), {{"column", columns_[column]}});
        return false;
      default:
        set_nothing(value);
        return true;
    }
  }

  void read_integer(std::size_t column, sqlite3_int64 number, Value& value) {
    if (declared_[column] == Declared::truth && (number == 0 || number == 1)) {
      return set_truth(value, number == 1);
    }
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    set_number(value, {digits, static_cast<std::size_t>(end - digits)});
  }

  bool read_text(std::size_t column, std::string_view words, Value& value, Diagnostics& says) {
    if (!check_cell(words, columns_[column], place_of(column), limits_, says)) {
      set_nothing(value);
      return false;
    }
    declared_[column] == Declared::date ? set_date(value, words) : set_text(value, words);
    return true;
  }

  std::string_view text(int column) {
    const auto* const words =
        reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    const int length = sqlite3_column_bytes(statement_.get(), column);
    return words == nullptr ? std::string_view()
                            : std::string_view(words, static_cast<std::size_t>(length));
  }

  Where place_of(std::size_t column) const {
    Where place = where_;
    place.column = static_cast<int>(column) + 1;
    return place;
  }

  SqliteFile file_;
  SqliteStatement statement_;  // goes before its file
  Where where_;
  DataLimits limits_;
  std::vector<std::string> columns_;
  std::vector<Declared> declared_;
  std::size_t number_ = 0;
  std::optional<Next> ended_;
};

/// The query that gives the only table; if there are none or more, they are listed.
std::optional<std::string> only_table(sqlite3* file, const Where& where, Diagnostics& says) {
  constexpr std::string_view listing =
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
      "ESCAPE '\\' ORDER BY name";
  const auto statement = prepare_sqlite(file, listing, where, says);
  if (!statement) return {};
  std::vector<std::string> tables;
  int result = SQLITE_ROW;
  while ((result = sqlite3_step(statement.get())) == SQLITE_ROW) {
    const auto* const name = sqlite3_column_text(statement.get(), 0);
    tables.emplace_back(name == nullptr ? "" : reinterpret_cast<const char*>(name));
  }
  if (result != SQLITE_DONE) {
    say_sqlite_failed(file, result, where, says);
    return {};
  }
  if (tables.empty()) {
    says.error("database-has-no-table", where);
    return {};
  }
  if (tables.size() > 1) {
    std::string names;
    for (const std::string& name : tables) names.append(names.empty() ? "" : ", ").append(name);
    says.error("query-needed", where, {{"tables", names}});
    return {};
  }
  std::string quoted = "SELECT * FROM \"";
  for (const char c : tables.front()) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

}  // namespace

std::unique_ptr<Rows> open_sqlite(const DataPlace& place, Diagnostics& says,
                                  const DataLimits& limits) {
  const Where where{.file = FileName(place.path)};
  SqliteFile file = open_sqlite_file(place.path, limits, where, says);
  if (!file) return nullptr;
  const auto query = place.query ? place.query : only_table(file.get(), where, says);
  if (!query) return nullptr;
  SqliteStatement statement = prepare_sqlite(file.get(), *query, where, says);
  if (!statement) return nullptr;
  auto rows = std::make_unique<SqliteRows>(std::move(file), std::move(statement), where, limits);
  if (!check_columns(rows->columns(), where, limits, says)) return nullptr;
  return rows;
}

}  // namespace congvan
