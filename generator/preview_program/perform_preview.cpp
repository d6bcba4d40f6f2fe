#include "app/fault.h"
#include "preview_program/preview_verbs.h"

namespace congvan {

void perform_preview(const Request& request, const Environment& environment, Findings& findings,
                     Stopwatch& watch) {
  if (request.verb == "diff") {
    diff(request, environment, findings, watch);
  } else if (request.verb == "make") {
    make_with_pictures(request, environment, findings, watch);
  } else {
    throw Fault("no-verb");
  }
}

}  // namespace congvan
