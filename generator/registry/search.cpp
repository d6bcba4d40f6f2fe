// Which entries are wanted.

#include <algorithm>
#include <tuple>

#include "registry/entry_table.h"
#include "registry/register.h"

namespace congvan {
namespace {

/// What a condition on the entries is put together from.
class Condition {
 public:
  /// "year = $" and the value behind it.
  void add(const std::string& words, const std::string& value, const std::string& end = "") {
    values.push_back(value);
    part(words + std::to_string(values.size()) + end);
  }
  void part(const std::string& words) { sql += (sql.empty() ? "WHERE " : " AND ") + words; }

  std::string sql;
  Values values;
};

/// Words with what LIKE takes for more than itself guarded.
std::string guarded_pattern(std::string_view word) {
  std::string pattern = "%";
  for (const char c : word) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + '%';
}

void add_words(Condition& condition, const std::string& words) {
  constexpr std::size_t most_words = 32;
  const std::string folded = folded_words(kept_words(words));
  std::size_t at = 0;
  for (std::size_t count = 0; at < folded.size() && count < most_words; ++count) {
    const std::size_t begin = std::min(folded.find_first_not_of(' ', at), folded.size());
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (end > begin) {
      condition.add("folded LIKE $", guarded_pattern(folded.substr(begin, end - begin)),
                    " ESCAPE '\\'");
    }
    at = end;
  }
}

Condition condition_of(const EntryFilter& filter) {
  Condition condition;
  if (filter.year) condition.add("year = $", std::to_string(*filter.year));
  if (filter.series) condition.add("series = $", *filter.series);
  if (filter.number) condition.add("number = $", std::to_string(*filter.number));
  if (!filter.states.empty()) {
    std::string list;
    for (const EntryState state : filter.states) {
      list.append(list.empty() ? "'" : ", '").append(name_of(state)).append("'");
    }
    condition.part("state IN (" + list + ")");
  }
  add_words(condition, filter.words);
  if (!filter.first.empty()) condition.add("date >= $", filter.first);
  if (!filter.last.empty()) {
    condition.add("date <= $", filter.last);
    condition.part("date <> ''");
  }
  return condition;
}

}  // namespace

std::optional<std::vector<Entry>> Register::entries(const EntryFilter& filter, Diagnostics& says) {
  std::optional<std::vector<Entry>> found;
  guarded(says, [&] {
    const Condition condition = condition_of(filter);
    std::vector<Entry> all;
    find_entries(*database_, condition.sql, condition.values,
                 [&](Entry entry) { all.push_back(std::move(entry)); });
    // Databases do not agree on the order of words.
    std::ranges::stable_sort(all, {}, [](const Entry& entry) {
      return std::tie(entry.year, entry.series, entry.number);
    });
    found = std::move(all);
    return true;
  });
  return found;
}

std::optional<std::vector<Step>> Register::steps(const Entry& entry, Diagnostics& says) {
  std::optional<std::vector<Step>> found;
  guarded(says, [&] {
    found = find_steps(*database_, entry.id);
    return true;
  });
  return found;
}

}  // namespace congvan
