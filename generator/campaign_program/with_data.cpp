#include "campaign_program/with_data.h"

#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "app/fault.h"
#include "app/verbs.h"
#include "campaign_program/data_of.h"
#include "data/rows.h"

namespace congvan {
namespace {

/// The row of that number, from 1. Nothing if it is not there or faulty, which has been said.
std::optional<Record> find_row(const DataPlace& place, std::size_t number, Diagnostics& says) {
  const auto rows = open_rows(place, says);
  if (!rows) return std::nullopt;
  Record row;
  std::size_t count = 0;
  while (true) {
    Diagnostics of_row;
    const Rows::Next next = rows->next(row, of_row);
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

void perform_with_data(const Request& request, const Environment& environment, Findings& findings,
                       Stopwatch& watch) {
  if (request.verb == "campaign") {
    campaign(request, environment, findings, watch);
    return;
  }
  const DataPlace place = data_of(request);
  std::optional<Record> row;
  try {
    row = find_row(place, request.row.value_or(1), findings.says);
  } catch (const std::system_error& fault) {
    throw Fault("data-cannot-be-read", {{"data", place.path}, {"reason", fault.what()}});
  }
  watch.lap("data");
  if (!row || findings.says.has_errors()) return;
  make(request, environment, &*row, findings, watch);
}

}  // namespace congvan
