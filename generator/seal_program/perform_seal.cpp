#include "app/fault.h"
#include "seal_program/register_verb.h"
#include "seal_program/seal_verbs.h"

namespace congvan {

void perform_seal(const Request& request, const Environment& environment, Findings& findings,
                  Stopwatch& watch) {
  if (request.verb == "slots") {
    list_slots(request, findings);
  } else if (request.verb == "sign") {
    sign_slot(request, environment, findings, watch);
  } else if (request.verb == "verify") {
    verify_letter(request, findings, watch);
  } else if (request.verb == "issue") {
    issue_letter(request, environment, findings, watch);
  } else if (request.verb == "register") {
    register_verb(request, environment, findings, watch);
  } else {
    throw Fault("no-verb");
  }
}

}  // namespace congvan
