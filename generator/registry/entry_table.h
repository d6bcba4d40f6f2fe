#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "registry/database.h"
#include "registry/entry.h"

namespace congvan {

// The entries and steps of a register in its tables. Everything throws DatabaseFailed, and is
// called inside a transaction where it writes.

using OnEntry = std::function<void(Entry)>;

/// The entries of `SELECT ... FROM congvan_entries` + `condition`: "WHERE year = $1 ORDER BY id".
void find_entries(Database& database, const std::string& condition, const Values& values,
                  const OnEntry& on_entry);
std::optional<Entry> find_entry(Database& database, const std::string& condition,
                                const Values& values);

/// Those taken or sealed.
std::vector<Entry> find_open_entries(Database& database);

/// The one value of a query that gives a number; 0 if it gives none.
std::int64_t find_number(Database& database, std::string_view query, const Values& values = {});

/// Adds it behind all others, and gives it its id.
void add_entry(Database& database, Entry& entry);
/// Writes all of it but its id, year, series and number; says in the steps what it came to.
void change_entry(Database& database, const Entry& entry);

std::vector<Step> find_steps(Database& database, std::int64_t entry);

/// Without marks and capitals, for searching: "Đặng Thị Ỷ" is "dang thi y".
std::string folded_words(std::string_view words);

/// What a database keeps: UTF-8 in NFC, without control characters, at most 4,000 characters.
std::string kept_words(std::string_view words);

}  // namespace congvan
