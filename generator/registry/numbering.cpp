// How numbers run in a year.

#include "registry/entry_table.h"
#include "registry/register.h"

namespace congvan {
namespace {

constexpr const char* in_one = "one";
constexpr const char* by_kind = "kind";

void write_numbering(Database& database, int year, std::string_view words) {
  database.run("DELETE FROM congvan_years WHERE year = $1", {std::to_string(year)});
  database.run("INSERT INTO congvan_years (year, numbering) VALUES ($1, $2)",
               {std::to_string(year), std::string(words)});
}

}  // namespace

/// That of the year itself, else of the last before it.
Numbering Register::numbering_of(int year) {
  std::string words = in_one;
  database_->run("SELECT numbering FROM congvan_years WHERE year <= $1 ORDER BY year DESC LIMIT 1",
                 {std::to_string(year)}, [&](const Values& row) { words = row.front(); });
  return words == by_kind ? Numbering::by_kind : Numbering::one_series;
}

/// With the first number of a year its numbering is written down, so that nothing said later of an
/// earlier year can change it.
std::string Register::series_for(const LetterFacts& facts, int year) {
  const Numbering numbering = numbering_of(year);
  const auto settled = find_number(*database_, "SELECT count(*) FROM congvan_years WHERE year = $1",
                                   {std::to_string(year)});
  if (settled == 0) {
    write_numbering(*database_, year, numbering == Numbering::by_kind ? by_kind : in_one);
  }
  if (facts.copy) return series_of_copies;
  return numbering == Numbering::by_kind ? facts.kind : common_series;
}

std::optional<Numbering> Register::numbering(int year, Diagnostics& says) {
  std::optional<Numbering> found;
  guarded(says, [&] {
    found = numbering_of(year);
    return true;
  });
  return found;
}

bool Register::set_numbering(int year, Numbering numbering, Diagnostics& says) {
  return guarded(says, [&] {
    Transaction transaction(*database_);
    if (numbering_of(year) != numbering &&
        find_number(*database_, "SELECT count(*) FROM congvan_entries WHERE year = $1",
                    {std::to_string(year)}) > 0) {
      says.error("register-year-begun", database_->where(), {{"year", std::to_string(year)}});
      return false;
    }
    write_numbering(*database_, year, numbering == Numbering::by_kind ? by_kind : in_one);
    transaction.commit();
    return true;
  });
}

}  // namespace congvan
