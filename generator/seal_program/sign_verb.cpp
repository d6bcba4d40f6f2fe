#include <algorithm>

#include "app/files.h"
#include "seal/may_sign.h"
#include "seal_program/finished_letter.h"
#include "seal_program/letter_key.h"
#include "seal_program/letter_signer.h"
#include "seal_program/seal_verbs.h"
#include "seal_program/slot_look.h"

namespace congvan {

void sign_slot(const Request& request, const Environment& environment, Findings& findings,
               Stopwatch& watch) {
  Diagnostics& says = findings.says;
  require(request.seal.slot, "--slot", request);
  require(request.seal.key, "--key", request);
  require(request.output, "--output", request);
  const auto letter = read_letter_to_sign(request.arguments.front(), says);
  // Before anybody is asked for a pass phrase.
  if (!letter || !may_sign(*letter, *request.seal.slot, says)) return;
  watch.lap("read");
  auto signer = LetterSigner::open(request, environment, says);
  if (!signer) return;
  watch.lap("key");
  const auto slot = std::ranges::find(letter->slots(), *request.seal.slot, &Slot::field);
  auto look = look_of(*slot, *letter, {signer->name(), signer->time()}, request.seal,
                      signer->fonts(), says);
  if (!look || says.has_errors()) return;
  const Signing signing{.slots = {{slot->field, *std::move(look)}},
                        .name = signer->name(),
                        .reason = request.seal.reason,
                        .location = request.seal.location,
                        .time = signer->time(),
                        .facts = {}};  // signing says nothing new of the letter
  try {
    const auto signed_letter = signer->sign(*letter, signing, says);
    watch.lap("sign");
    if (!signed_letter || says.has_errors()) return;
    write_file(*request.output, *signed_letter);
    watch.lap("write");
  } catch (const SigningFailed& failed) {
    says.add(failed.complaint());
  }
}

}  // namespace congvan
