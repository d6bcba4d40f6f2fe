#include <algorithm>

#include "app/files.h"
#include "app/messages.h"
#include "crypto/collect_validation_material.h"
#include "seal/verify.h"
#include "seal_program/finished_letter.h"
#include "seal_program/letter_key.h"
#include "seal_program/seal_verbs.h"
#include "seal_program/signature_words.h"

namespace congvan {
namespace {

std::string fields_of(const std::vector<SignatureReport>& reports, Standing standing) {
  std::string fields;
  for (const SignatureReport& report : reports) {
    if (report.standing == standing) fields += (fields.empty() ? "" : ", ") + report.place.field;
  }
  return fields;
}

/// What the exit status comes from.
void conclude(const std::vector<SignatureReport>& reports, const Where& where, Diagnostics& says) {
  const auto standing = standing_of(reports);
  if (!standing) {
    says.error("letter-unsigned", where);
  } else if (*standing == Standing::broken) {
    says.error("letter-signature-broken", where, {{"fields", fields_of(reports, *standing)}});
  } else if (*standing == Standing::unknown) {
    says.error("letter-signer-unknown", where, {{"fields", fields_of(reports, *standing)}});
  }
}

}  // namespace

void verify_letter(const Request& request, Findings& findings, Stopwatch& watch) {
  const auto letter = read_letter(request.arguments.front(), findings.says);
  auto terms = terms_of(request, findings.says);
  if (!letter || !terms) return;
  watch.lap("read");
  if (request.seal.online) {
    const auto fetcher = new_fetcher();
    terms->fetched =
        collect_validation_material(messages_of(*letter), *terms, *fetcher, findings.says);
    watch.lap("ask");
  }
  const std::vector<SignatureReport> reports = verify(*letter, *terms);
  watch.lap("verify");
  const Catalogue catalogue = own_catalogue();
  std::string out;
  for (const SignatureReport& report : reports) {
    const Language language = request.manner.language;
    out += request.json ? json_of(report, catalogue, language).text() + "\n"
                        : words_of(report, catalogue, language);
  }
  write_output(out);
  conclude(reports, Where{FileName(letter->name())}, findings.says);
}

}  // namespace congvan
