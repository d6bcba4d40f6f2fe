#include "app/files.h"
#include "seal_program/letter_issuer.h"
#include "seal_program/letter_key.h"
#include "seal_program/seal_verbs.h"

namespace congvan {

void issue_letter(const Request& request, const Environment& environment, Findings& findings,
                  Stopwatch& watch) {
  require(request.output, "--output", request);
  const auto issuer = LetterIssuer::open(request, environment, findings);
  if (!issuer) return;
  watch.lap("key");
  const auto entry = issuer->issue(request.arguments.front(), *request.output);
  watch.lap("issue");
  if (entry) write_output(entry->code + "\t" + entry->date + "\n");
}

}  // namespace congvan
