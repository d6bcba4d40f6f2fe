// Any bytes are judged as a signature, as a time stamp token, and as an answer about revocations.
// The first byte says as which. Nothing may crash or hang; without anchors nothing is trusted; and
// whatever is not trusted has its reason.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "crypto/collect_validation_material.h"
#include "crypto/crl.h"
#include "crypto/foreign_der.h"
#include "crypto/issuers_in.h"
#include "crypto/judge_signature.h"
#include "crypto/ocsp.h"
#include "crypto/revocation.h"
#include "fuzz/cms_certificates.h"
#include "fuzz/require.h"

namespace {

using namespace congvan;

constexpr std::string_view content = "content";
constexpr std::int64_t now = 1'795'492'000;

/// About certificates that stand here.
void answer(std::string_view bytes) {
  const auto signer = parsed_certificate(signer_certificate);
  const auto issuer = parsed_certificate(issuer_certificate);
  require(signer && issuer);
  if (const auto response = OcspResponse::read(bytes)) response->answer_of(*signer, *issuer);
  if (const auto list = RevocationList::read(bytes)) list->answer_of(*signer, *issuer);
  RevocationRecords records;
  records.add({{}, {std::string(bytes)}, {std::string(bytes)}}, true);
  const RevocationStatus status = records.status_of(*signer, *issuer, {now, now, now});
  require((status.source == RevocationStatus::Source::none) == (status.said_at == 0));
}

/// A network in which everybody answers with the same bytes.
class Echo : public Fetcher {
 public:
  explicit Echo(std::string_view answer) : answer_(answer) {}
  std::string get(const std::string&, std::size_t) override { return answer_; }
  std::string post(const std::string&, const std::string&, const std::string&,
                   std::size_t) override {
    return answer_;
  }

 private:
  std::string answer_;
};

TrustTerms terms_of(std::string_view bytes) {
  TrustTerms terms;
  terms.now = now;
  terms.document = {issuers_in(bytes), {std::string(bytes)}, {std::string(bytes)}};
  return terms;
}

void judge(std::string_view bytes, bool trust_all) {
  TrustTerms terms = terms_of(bytes);
  if (trust_all) terms.anchors = terms.document.certificates;
  const SignatureVerdict verdict = judge_signature(bytes, {content}, terms);
  require(verdict.damage || verdict.signer);
  require(trust_all || !verdict.is_trusted());
  require(verdict.is_trusted() || verdict.damage || verdict.trust.reason);
  const TimeStampVerdict stamp = judge_time_stamp(bytes, {content}, terms);
  require(stamp.damage || stamp.authority);
  require(trust_all || !stamp.is_proof());
}

void collect(std::string_view bytes) {
  Diagnostics says;
  Echo echo(bytes);
  collect_validation_material({bytes}, terms_of(bytes), echo, says);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > (std::size_t{1} << 16)) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 4) {
    case 0:
      judge(bytes, false);
      break;
    case 1:
      judge(bytes, true);
      break;
    case 2:
      collect(bytes);
      break;
    default:
      answer(bytes);
      break;
  }
  return 0;
}
