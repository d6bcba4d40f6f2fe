// What cades_signature makes is what judge_signature wants.

#include <gtest/gtest.h>

#include <ctime>

#include "crypto/cades.h"
#include "crypto/judge_signature.h"
#include "crypto/pkcs12_key.h"
#include "crypto/test_pki.h"

namespace congvan {
namespace {

const std::string content = "the bytes of a letter";

/// A time stamp authority without the network.
class Stamper : public TimeStamper {
 public:
  std::string stamp(DigestKind kind, std::string_view digest) override {
    EXPECT_EQ(kind, DigestKind::sha256);
    EXPECT_EQ(digest.size(), 32U);
    return test_pki().authorities().stamp("something else", "tsa");
  }
};

SignatureVerdict judged(const std::string& who, TimeStamper* stamper) {
  const std::string path = test_pki().pkcs12(who);
  const auto ask = [](const std::string&) { return Secret(TestPki::passphrase_of_all); };
  const auto key = read_pkcs12_key(path, bytes_of(path), ask, {}, std::time(nullptr));
  const std::string der = cades_signature(*key, digest_of(key->digest(), content), stamper);
  TrustTerms terms;
  terms.anchors = {test_pki().authorities().certificate("root")};
  terms.demand = RevocationDemand::if_known;
  terms.now = std::time(nullptr);
  return judge_signature(der, {content}, terms);
}

TEST(JudgeOwnSignature, IsTrustedAndOfBaseline) {
  for (const auto* who : {"duc", "lan", "large", "huge"}) {
    const auto verdict = judged(who, nullptr);
    EXPECT_TRUE(verdict.is_trusted()) << who;
    EXPECT_EQ(verdict.not_baseline, "") << who;
  }
  EXPECT_EQ(judged("lan", nullptr).algorithm, "ECDSA");
  EXPECT_EQ(judged("duc", nullptr).algorithm.substr(0, 6), "RSASSA");
}

TEST(JudgeOwnSignature, BringsItsTimeStamp) {
  Stamper stamper;
  const auto verdict = judged("lan", &stamper);
  EXPECT_FALSE(verdict.damage);
  ASSERT_TRUE(verdict.time_stamp);
  EXPECT_EQ(verdict.time_stamp->damage->code, "time-stamp-of-other");
}

}  // namespace
}  // namespace congvan
