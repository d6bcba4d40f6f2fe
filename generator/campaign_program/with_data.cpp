#include "campaign_program/with_data.h"

#include "app/verbs.h"
#include "campaign_program/asked_row.h"

namespace congvan {

void perform_with_data(const Request& request, const Environment& environment, Findings& findings,
                       Stopwatch& watch) {
  if (request.verb == "campaign") {
    campaign(request, environment, findings, watch);
    return;
  }
  const auto row = asked_row(request, findings.says);
  watch.lap("data");
  if (!row || findings.says.has_errors()) return;
  make(request, environment, &*row, findings, watch);
}

}  // namespace congvan
