#include "app/verbs.h"
#include "campaign_program/asked_row.h"
#include "preview_program/keep_making.h"
#include "preview_program/painted_pictures.h"
#include "preview_program/preview_verbs.h"

namespace congvan {
namespace {

MadeFiles make_once(const Request& request, const Environment& environment, Findings& findings,
                    Stopwatch& watch) {
  if (!request.data) {
    return make_letter_files(request, environment, nullptr, findings, watch, painted_with_pictures);
  }
  const auto row = asked_row(request, findings.says);
  watch.lap("data");
  if (!row || findings.says.has_errors()) return {};
  return make_letter_files(request, environment, &*row, findings, watch, painted_with_pictures);
}

}  // namespace

void make_with_pictures(const Request& request, const Environment& environment, Findings& findings,
                        Stopwatch& watch) {
  if (request.watch) {
    keep_making(request, environment, make_once);
  } else {
    make_once(request, environment, findings, watch);
  }
}

}  // namespace congvan
