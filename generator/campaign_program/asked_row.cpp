#include "campaign_program/asked_row.h"

#include <string>
#include <system_error>
#include <utility>

#include "app/fault.h"
#include "campaign_program/data_of.h"

namespace congvan {
namespace {

std::optional<Record> row_of(Rows& rows, const DataPlace& place, std::size_t number,
                             Diagnostics& says) {
  Record row;
  std::size_t count = 0;
  while (true) {
    Diagnostics of_row;
    const Rows::Next next = rows.next(row, of_row);
    if (next == Rows::Next::end) break;
    const bool asked_for = ++count == number;
    if (asked_for || next == Rows::Next::broken) {
      for (const Diagnostic& said : of_row.all()) says.add(said);
    }
    if (next == Rows::Next::broken) return std::nullopt;
    if (asked_for) return next == Rows::Next::row ? std::optional(std::move(row)) : std::nullopt;
  }
  says.error(
      "row-not-there", {},
      {{"row", std::to_string(number)}, {"rows", std::to_string(count)}, {"data", place.path}});
  return std::nullopt;
}

}  // namespace

std::optional<Record> find_row(const DataPlace& place, std::size_t number, Diagnostics& says) {
  try {
    const auto rows = open_rows(place, says);
    return rows ? row_of(*rows, place, number, says) : std::nullopt;
  } catch (const std::system_error& fault) {
    throw Fault("data-cannot-be-read", {{"data", place.path}, {"reason", fault.what()}});
  }
}

std::optional<Record> asked_row(const Request& request, Diagnostics& says) {
  return find_row(data_of(request), request.row.value_or(1), says);
}

}  // namespace congvan
