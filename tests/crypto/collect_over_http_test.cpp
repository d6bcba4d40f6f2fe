// Validation material from a responder and from lists as they are: `openssl ocsp -port`, and files
// of a server of HTTP.

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "crypto/altered_cms.h"
#include "crypto/collect_validation_material.h"
#include "crypto/http.h"
#include "crypto/judge_signature.h"
#include "crypto/test_pki.h"

namespace congvan {
namespace {

const std::string content = "the bytes of a letter";

class CollectOverHttp : public testing::Test {
 protected:
  CollectOverHttp() {
    terms_.anchors = {made().certificate("root")};
    terms_.now = std::time(nullptr);
  }
  ~CollectOverHttp() override { test_pki().start_ocsp(); }

  static Authorities& made() { return test_pki().authorities(); }

  static std::string signature(const std::string& signer) {
    const std::string plain = made().sign(content, signer);
    return with_time_stamp(plain, made().stamp(signature_value(plain), "tsa"));
  }

  SignatureVerdict judged_by_document_alone(const std::string& der) {
    Http http({.longest = std::chrono::seconds(20)});
    terms_.document = collect_validation_material({der}, terms_, http, says_);
    return judge_signature(der, {content}, terms_);
  }

  bool was_said(std::string_view code) const {
    return std::ranges::any_of(says_.all(), [&](const auto& each) { return each.code == code; });
  }

  TrustTerms terms_;
  Diagnostics says_;
};

TEST_F(CollectOverHttp, MakesALongLife) {
  const std::string der = signature("lan");
  const auto verdict = judged_by_document_alone(der);
  EXPECT_EQ(to_string(says_), "warning: revocation-not-offered name=responder\n");
  EXPECT_EQ(terms_.document.ocsps.size(), 1U);  // of lan
  EXPECT_EQ(terms_.document.crls.size(), 1U);   // of ca and tsa
  ASSERT_TRUE(verdict.is_trusted()) << verdict.trust.reason->code;
  EXPECT_EQ(verdict.trust.chain[0].revocation.source, RevocationStatus::Source::ocsp);
  EXPECT_EQ(verdict.trust.chain[1].revocation.source, RevocationStatus::Source::crl);
  EXPECT_TRUE(verdict.trust.chain[0].revocation.from_document);
  EXPECT_TRUE(verdict.time_stamp->is_proof());
}

TEST_F(CollectOverHttp, KnowsTheRevoked) {
  const auto verdict = judged_by_document_alone(signature("revoked"));
  ASSERT_TRUE(verdict.trust.reason);
  EXPECT_EQ(verdict.trust.reason->code, "trust-revoked");
}

TEST_F(CollectOverHttp, TakesTheListWhereNobodyListens) {
  test_pki().ocsp().stop();
  const auto verdict = judged_by_document_alone(signature("lan"));
  EXPECT_TRUE(was_said("server-unreachable")) << to_string(says_);
  EXPECT_EQ(terms_.document.ocsps.size(), 0U);
  EXPECT_EQ(terms_.document.crls.size(), 2U);
  EXPECT_TRUE(verdict.is_trusted());
}

}  // namespace
}  // namespace congvan
