#include "registry/entry_table.h"

#include <charconv>

#include "text/letters.h"
#include "text/utf8.h"

namespace congvan {
namespace {

constexpr std::size_t most_characters = 4000;

/// The columns in the order of `values_of` and `entry_of`.
constexpr std::string_view columns =
    "id, year, series, number, state, date, code, kind, kind_name, copy, notation, subject, "
    "signatory, recipients, kept_by, copies, pages, letter, letter_sha256, sha256, path, machine, "
    "holder, reserved_for, reason, clerk, time";
constexpr std::size_t column_count = 27;

template <typename Number>
Number number_of(const std::string& words) {
  Number number = 0;
  std::from_chars(words.data(), words.data() + words.size(), number);
  return number;
}

Entry entry_of(const Values& row) {
  Entry entry;
  entry.id = number_of<std::int64_t>(row[0]);
  entry.year = number_of<int>(row[1]);
  entry.series = row[2];
  entry.number = number_of<int>(row[3]);
  entry.state = state_named(row[4]).value_or(EntryState::voided);
  entry.date = row[5];
  entry.code = row[6];
  entry.facts = {.kind = row[7],
                 .kind_name = row[8],
                 .copy = row[9] == "1",
                 .notation = row[10],
                 .subject = row[11],
                 .signatory = row[12],
                 .recipients = row[13],
                 .kept_by = row[14],
                 .copies = number_of<int>(row[15]),
                 .pages = number_of<int>(row[16])};
  entry.letter = {row[17], row[18]};
  entry.sha256 = row[19];
  entry.path = row[20];
  entry.machine = row[21];
  entry.holder = row[22];
  entry.reserved_for = row[23];
  entry.reason = row[24];
  entry.clerk = row[25];
  entry.time = number_of<std::int64_t>(row[26]);
  return entry;
}

std::string searched_words(const Entry& entry) {
  std::string all;
  for (const std::string& words :
       {entry.code, entry.facts.kind_name, entry.facts.subject, entry.facts.signatory,
        entry.facts.recipients, entry.facts.kept_by, entry.reserved_for, entry.reason}) {
    all += words + '\n';
  }
  return folded_words(all);
}

Values values_of(const Entry& entry) {
  const LetterFacts& facts = entry.facts;
  return {std::to_string(entry.id),
          std::to_string(entry.year),
          entry.series,
          std::to_string(entry.number),
          std::string(name_of(entry.state)),
          entry.date,
          entry.code,
          facts.kind,
          facts.kind_name,
          facts.copy ? "1" : "0",
          facts.notation,
          facts.subject,
          facts.signatory,
          facts.recipients,
          facts.kept_by,
          std::to_string(facts.copies),
          std::to_string(facts.pages),
          entry.letter.id,
          entry.letter.sha256,
          entry.sha256,
          entry.path,
          entry.machine,
          entry.holder,
          entry.reserved_for,
          entry.reason,
          entry.clerk,
          std::to_string(entry.time),
          searched_words(entry)};
}

bool is_open(const Entry& entry) {
  return entry.state == EntryState::taken || entry.state == EntryState::sealed;
}

/// Keeps the list of open entries and the steps in accord with an entry.
void note_change(Database& database, const Entry& entry) {
  const std::string id = std::to_string(entry.id);
  database.run(is_open(entry)
                   ? "INSERT INTO congvan_open (entry) VALUES ($1) ON CONFLICT DO NOTHING"
                   : "DELETE FROM congvan_open WHERE entry = $1",
               {id});
  database.run(
      "INSERT INTO congvan_steps (id, entry, time, clerk, state, reason)"
      " SELECT coalesce(max(id), 0) + 1, CAST($1 AS bigint), CAST($2 AS bigint), CAST($3 AS text),"
      " CAST($4 AS text), CAST($5 AS text) FROM congvan_steps",
      {id, std::to_string(entry.time), entry.clerk, std::string(name_of(entry.state)),
       entry.reason});
}

}  // namespace

void find_entries(Database& database, const std::string& condition, const Values& values,
                  const OnEntry& on_entry) {
  database.run("SELECT " + std::string(columns) + " FROM congvan_entries " + condition, values,
               [&](const Values& row) { on_entry(entry_of(row)); });
}

std::optional<Entry> find_entry(Database& database, const std::string& condition,
                                const Values& values) {
  std::optional<Entry> found;
  find_entries(database, condition, values, [&](Entry entry) { found = std::move(entry); });
  return found;
}

std::vector<Entry> find_open_entries(Database& database) {
  std::string ids;
  database.run("SELECT entry FROM congvan_open", {}, [&](const Values& row) {
    ids += (ids.empty() ? "" : ", ") + std::to_string(number_of<std::int64_t>(row.front()));
  });
  std::vector<Entry> open;
  if (ids.empty()) return open;
  find_entries(database, "WHERE id IN (" + ids + ") ORDER BY id", {},
               [&](Entry entry) { open.push_back(std::move(entry)); });
  return open;
}

std::int64_t find_number(Database& database, std::string_view query, const Values& values) {
  std::int64_t number = 0;
  database.run(query, values,
               [&](const Values& row) { number = number_of<std::int64_t>(row.front()); });
  return number;
}

void add_entry(Database& database, Entry& entry) {
  entry.id = find_number(database, "SELECT max(id) FROM congvan_entries") + 1;
  std::string places;
  for (std::size_t i = 1; i <= column_count + 1; ++i) {
    places += (i > 1 ? ", $" : "$") + std::to_string(i);
  }
  database.run(
      "INSERT INTO congvan_entries (" + std::string(columns) + ", folded) VALUES (" + places + ")",
      values_of(entry));
  note_change(database, entry);
}

void change_entry(Database& database, const Entry& entry) {
  const Values all = values_of(entry);
  Values values = {all.front()};
  std::string sets;
  std::string_view rest = columns;
  for (std::size_t i = 0; i < column_count; ++i) {
    const std::string_view name = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(name.size() + 2, rest.size()));
    if (i < 4) continue;  // these never change
    values.push_back(all[i]);
    sets.append(name).append(" = $").append(std::to_string(values.size())).append(", ");
  }
  values.push_back(all.back());
  database.run("UPDATE congvan_entries SET " + sets + "folded = $" + std::to_string(values.size()) +
                   " WHERE id = $1",
               values);
  note_change(database, entry);
}

std::vector<Step> find_steps(Database& database, std::int64_t entry) {
  std::vector<Step> steps;
  database.run("SELECT time, clerk, state, reason FROM congvan_steps WHERE entry = $1 ORDER BY id",
               {std::to_string(entry)}, [&](const Values& row) {
                 steps.push_back({number_of<std::int64_t>(row[0]), row[1],
                                  state_named(row[2]).value_or(EntryState::voided), row[3]});
               });
  return steps;
}

std::string folded_words(std::string_view words) {
  return in_small_letters(without_marks(composed(words)));
}

std::string kept_words(std::string_view words) {
  constexpr char32_t no_character = 0xFFFD;
  std::string kept;
  std::size_t at = 0;
  for (std::size_t count = 0; at < words.size() && count < most_characters; ++count) {
    const std::size_t begin = at;
    const char32_t character = take_character(words, at);
    const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0) ||
                         character == 0x2028 || character == 0x2029;
    if (character == no_character) {
      kept += "\uFFFD";
    } else {
      kept += control ? " " : words.substr(begin, at - begin);
    }
  }
  return composed(kept);
}

}  // namespace congvan
