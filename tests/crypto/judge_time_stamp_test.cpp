#include "crypto/judge_time_stamp.h"

#include <gtest/gtest.h>

#include "crypto/altered_cms.h"
#include "crypto/authorities.h"
#include "crypto/digest_kind.h"
#include "crypto/signed_data.h"

namespace congvan {
namespace {

using Trust = TrustVerdict::Trust;

const std::string content = "all the bytes of a file but those of the stamp itself";

class JudgeTimeStamp : public testing::Test {
 protected:
  JudgeTimeStamp() {
    made_.issue("root", made_.authority());
    made_.issue("tsa", made_.stamper("root"));
    terms_.anchors = {made_.certificate("root")};
    terms_.now = made_.now();
    token_ = made_.stamp(content, "tsa");
  }

  TimeStampVerdict judged(std::string_view bytes = content) const {
    return judge_time_stamp(token_, {bytes.substr(0, 7), bytes.substr(7)}, terms_);
  }
  std::string damage(std::string_view bytes = content) const {
    const auto verdict = judged(bytes);
    return verdict.damage ? verdict.damage->code : "";
  }
  std::string reason() const {
    const auto verdict = judged();
    return verdict.trust.reason ? verdict.trust.reason->code : "";
  }

  Authorities made_;
  TrustTerms terms_;
  std::string token_;
};

TEST_F(JudgeTimeStamp, BelievesAGoodOne) {
  const auto verdict = judged();
  EXPECT_EQ(damage(), "");
  EXPECT_EQ(reason(), "");
  EXPECT_TRUE(verdict.is_proof());
  EXPECT_EQ(verdict.authority->name, "tsa");
  EXPECT_EQ(verdict.digest, "SHA-256");
  EXPECT_NEAR(static_cast<double>(verdict.time), static_cast<double>(made_.now()), 300);
}

TEST_F(JudgeTimeStamp, KnowsEveryStrongDigest) {
  token_ = made_.stamp(content, "tsa", "sha512");
  EXPECT_TRUE(judged().is_proof());
  EXPECT_EQ(judged().digest, "SHA-512");
  token_ = made_.stamp(content, "tsa", "sha1");
  EXPECT_EQ(damage(), "time-stamp-weak");
}

TEST_F(JudgeTimeStamp, IsOfTheseBytesAlone) {
  EXPECT_EQ(damage(content + "."), "time-stamp-of-other");
  EXPECT_EQ(damage(content.substr(1)), "time-stamp-of-other");
  // Nobody can have it say something else.
  token_ = with_bytes(token_, digest_of(DigestKind::sha256, content),
                      digest_of(DigestKind::sha256, content + "."));
  EXPECT_EQ(damage(content + "."), "time-stamp-broken");
}

TEST_F(JudgeTimeStamp, OfAnotherTimeIsBroken) {
  const auto verdict = judged();
  std::string other = token_;
  const auto at = other.find("Z", other.find("\x18\x0f"));  // the end of its GeneralizedTime
  ASSERT_NE(at, other.npos);
  other[at - 1] = other[at - 1] == '9' ? '0' : '9';
  token_ = other;
  EXPECT_NE(judged().time, verdict.time);
  EXPECT_EQ(damage(), "time-stamp-broken");
}

TEST_F(JudgeTimeStamp, OfTheFutureIsFalse) {
  terms_.now -= 600;
  EXPECT_EQ(damage(), "time-stamp-of-false-time");
}

TEST_F(JudgeTimeStamp, LaterThanWhatProvesItIsFalse) {
  terms_.proven = terms_.now - 600;
  EXPECT_EQ(damage(), "time-stamp-of-false-time");
}

// Whoever has a certificate for letters can write down any time.
TEST_F(JudgeTimeStamp, OnlyAnAuthorityMayMakeOne) {
  const std::string said = check_token(token_).content;
  auto wish = made_.stamper("root");
  wish.extensions[1].second = "timeStamping";  // which must be critical
  made_.issue("careless", wish);
  wish.extensions[1].second = "critical,timeStamping,emailProtection";
  made_.issue("manifold", wish);
  made_.issue("signer", made_.person("root"));
  for (const auto* name : {"tsa", "careless", "manifold", "signer"}) {
    token_ =
        made_.sign(said, name, {"-cades", "-nodetach", "-econtent_type", "id-smime-ct-TSTInfo"});
    EXPECT_EQ(damage(), "") << name;
    EXPECT_EQ(reason(), name == std::string("tsa") ? "" : "trust-purpose") << name;
  }
}

TEST_F(JudgeTimeStamp, MustNameItsCertificate) {
  const std::string said = check_token(token_).content;
  token_ = made_.sign(said, "tsa", {"-nodetach", "-econtent_type", "id-smime-ct-TSTInfo"});
  EXPECT_EQ(damage(), "time-stamp-broken");
}

TEST_F(JudgeTimeStamp, ASignatureIsNone) {
  token_ = made_.sign(content, "tsa");
  EXPECT_EQ(damage(), "time-stamp-unreadable");
}

TEST_F(JudgeTimeStamp, OfAStrangerIsUnknown) {
  made_.issue("other", made_.authority());
  terms_.anchors = {made_.certificate("other")};
  EXPECT_EQ(damage(), "");
  EXPECT_EQ(judged().trust.trust, Trust::unknown);
  EXPECT_EQ(reason(), "trust-issuer-unknown");
}

TEST_F(JudgeTimeStamp, OfAnAuthorityThatHasExpiredProvesNothing) {
  terms_.now += 4'000 * a_day;
  EXPECT_EQ(judged().trust.trust, Trust::unknown);
  EXPECT_EQ(reason(), "trust-certificate-expired");
  // Unless a later one proves that it is old.
  terms_.proven = made_.now() + a_day;
  EXPECT_TRUE(judged().is_proof());
}

TEST_F(JudgeTimeStamp, FromAnAuthorityThatHadExpiredIsFalse) {
  auto wish = made_.stamper("root");
  wish.from = -20 * a_day;
  wish.until = -10 * a_day;
  made_.issue("past", wish);
  token_ = made_.stamp(content, "past");
  EXPECT_EQ(damage(), "time-stamp-of-false-time");
}

}  // namespace
}  // namespace congvan
