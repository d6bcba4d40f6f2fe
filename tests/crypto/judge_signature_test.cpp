#include "crypto/judge_signature.h"

#include <gtest/gtest.h>

#include "crypto/altered_cms.h"
#include "crypto/authorities.h"
#include "crypto/digest_kind.h"

namespace congvan {
namespace {

using Trust = TrustVerdict::Trust;

const std::string content = "the bytes of a letter, and those after its signature";

CoveredBytes covered(std::string_view bytes = content) {
  return {bytes.substr(0, 10), bytes.substr(10)};
}

/// A root, an authority below it, and whom it certified: somebody who signs, a time stamp authority
/// and a responder. Made once: no test changes them.
class JudgeSignature : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    made_ = new Authorities;
    made_->issue("root", made_->authority());
    made_->issue("ca", made_->authority("root"));
    made_->issue("signer", made_->person("ca"));
    made_->issue("tsa", made_->stamper("root"));
    signature_ =
        new std::string(made_->sign(content, "signer", {"-cades", "-certfile", path("ca")}));
  }
  static void TearDownTestSuite() {
    delete signature_;
    delete made_;
  }

  static std::string path(const std::string& name) { return name + ".pem"; }
  static Authorities& made() { return *made_; }
  static const std::string& signature() { return *signature_; }

  static TrustTerms terms(const std::string& anchor = "root", std::int64_t from_now = 0) {
    TrustTerms terms;
    terms.anchors = {made().certificate(anchor)};
    terms.now = made().now() + from_now;
    return terms;
  }

  static SignatureVerdict judged(const std::string& der, std::string_view bytes = content) {
    return judge_signature(der, covered(bytes), terms());
  }
  static std::string damage(const SignatureVerdict& verdict) {
    return verdict.damage ? verdict.damage->code : "";
  }
  static std::string reason(const TrustVerdict& verdict) {
    return verdict.reason ? verdict.reason->code : "";
  }
  /// A signature by somebody of this key, stamped by the authority.
  static std::string stamped(const std::string& der) {
    return with_time_stamp(der, made().stamp(signature_value(der), "tsa"));
  }

 private:
  static inline Authorities* made_ = nullptr;
  static inline std::string* signature_ = nullptr;
};

TEST_F(JudgeSignature, TrustsAGoodOne) {
  const SignatureVerdict verdict = judged(signature());
  EXPECT_EQ(damage(verdict), "");
  EXPECT_EQ(reason(verdict.trust), "");
  EXPECT_TRUE(verdict.is_trusted());
  EXPECT_EQ(verdict.signer->name, "signer");
  EXPECT_EQ(verdict.digest, "SHA-256");
  EXPECT_EQ(verdict.algorithm, "ECDSA");
  EXPECT_FALSE(verdict.time_stamp);
  EXPECT_FALSE(verdict.is_time_proven);
  ASSERT_EQ(verdict.trust.chain.size(), 3U);
  EXPECT_EQ(verdict.trust.chain[1].facts.name, "ca");
  EXPECT_EQ(verdict.trust.chain[1].revocation.state, RevocationStatus::State::not_offered);
  EXPECT_TRUE(verdict.trust.chain[2].is_anchor);
}

TEST_F(JudgeSignature, TellsWhatKeepsItFromBaseline) {
  EXPECT_EQ(judged(signature()).not_baseline, "signing-time");  // the program always adds it
}

TEST_F(JudgeSignature, ReadsEveryScheme) {
  made().issue("rsa", {.issuer = "ca", .key = "rsa"});
  const auto pkcs1 = judge_signature(
      made().sign(content, "rsa", {"-cades", "-certfile", path("ca"), "-md", "sha384"}), covered(),
      terms());
  EXPECT_TRUE(pkcs1.is_trusted()) << damage(pkcs1);
  EXPECT_EQ(pkcs1.algorithm, "RSASSA-PKCS1-v1_5");
  EXPECT_EQ(pkcs1.digest, "SHA-384");
  const auto pss = judged(made().sign(
      content, "rsa",
      {"-cades", "-certfile", path("ca"), "-keyopt", "rsa_padding_mode:pss", "-md", "sha512"}));
  EXPECT_TRUE(pss.is_trusted()) << damage(pss);
  EXPECT_EQ(pss.algorithm, "RSASSA-PSS");
  EXPECT_EQ(pss.digest, "SHA-512");
}

TEST_F(JudgeSignature, FindsAnyChangeOfTheContent) {
  for (std::size_t i = 0; i < content.size(); ++i) {
    std::string other = content;
    other[i] = static_cast<char>(other[i] ^ 1);
    EXPECT_EQ(damage(judged(signature(), other)), "signature-content-changed");
  }
  EXPECT_EQ(damage(judged(signature(), content + " ")), "signature-content-changed");
}

TEST_F(JudgeSignature, FindsAnAlteredValue) {
  std::string value = signature_value(signature());
  value.back() = static_cast<char>(value.back() ^ 1);
  const std::string other = with_bytes(signature(), signature_value(signature()), value);
  EXPECT_EQ(damage(judged(other)), "signature-not-by-key");
}

// Without the attribute that names the certificate this signature would be right for both.
TEST_F(JudgeSignature, FindsACertificateSwappedForOneOfTheSameKey) {
  made().issue(
      "swapped",
      {.subject = "Somebody Else", .issuer = "ca", .key_of = "signer", .serial_of = "signer"});
  const std::string bare = made().sign(content, "signer", {"-cades", "-nocerts"});
  EXPECT_EQ(damage(judged(with_certificate(bare, made().certificate("signer")))), "");
  const auto verdict = judged(with_certificate(bare, made().certificate("swapped")));
  EXPECT_EQ(damage(verdict), "signature-certificate-swapped");
  EXPECT_FALSE(verdict.is_trusted());
  // Beside the right one it changes nothing.
  EXPECT_EQ(damage(judged(with_certificate(signature(), made().certificate("swapped")))), "");
}

TEST_F(JudgeSignature, FindsACertificateSwappedForOneOfAnotherKey) {
  made().issue("likeness", {.subject = "signer", .issuer = "ca", .serial_of = "signer"});
  const std::string bare = made().sign(content, "signer", {"-cades", "-nocerts"});
  EXPECT_EQ(damage(judged(with_certificate(bare, made().certificate("likeness")))),
            "signature-certificate-swapped");
}

TEST_F(JudgeSignature, FindsTheNamedCertificateReplaced) {
  const auto digest = [](const std::string& name) {
    return digest_of(DigestKind::sha256, made().certificate(name).der);
  };
  EXPECT_EQ(damage(judged(with_bytes(signature(), digest("signer"), digest("ca")))),
            "signature-certificate-swapped");
}

TEST_F(JudgeSignature, WantsTheCertificate) {
  EXPECT_EQ(damage(judged(made().sign(content, "signer", {"-cades", "-nocerts"}))),
            "signature-without-certificate");
}

TEST_F(JudgeSignature, WantsOneSigner) {
  made().issue("second", made().person("ca"));
  const std::string both =
      made().sign(content, "signer", {"-cades", "-signer", path("second"), "-inkey", "second.key"});
  EXPECT_EQ(damage(judged(both)), "signature-signers");
  EXPECT_EQ(judged(both).damage->arguments.front().second, "2");
}

TEST_F(JudgeSignature, RefusesWhatCanBeForged) {
  EXPECT_EQ(damage(judged(made().sign(content, "signer", {"-cades", "-md", "sha1"}))),
            "signature-digest-weak");
  made().issue("short", {.issuer = "ca", .key = "rsa1024"});
  EXPECT_EQ(damage(judged(made().sign(content, "short"))), "signature-key-weak");
  made().issue("small", {.issuer = "ca", .key = "p192"});
  EXPECT_EQ(damage(judged(made().sign(content, "small"))), "signature-key-weak");
}

TEST_F(JudgeSignature, WantsSignedAttributes) {
  EXPECT_EQ(damage(judged(made().sign(content, "signer", {"-noattr"}))), "signature-attributes");
}

TEST_F(JudgeSignature, WantsTheContentElsewhere) {
  EXPECT_EQ(damage(judged(made().sign(content, "signer", {"-cades", "-nodetach"}))),
            "signature-unreadable");
}

TEST_F(JudgeSignature, DoesNotTrustAnotherRoot) {
  made().issue("other-root", made().authority());
  const auto verdict = judge_signature(signature(), covered(), terms("other-root"));
  EXPECT_EQ(damage(verdict), "");
  EXPECT_EQ(verdict.trust.trust, Trust::unknown);
  EXPECT_EQ(reason(verdict.trust), "trust-issuer-unknown");
}

// Whoever makes a root of the same name makes no anchor of it.
TEST_F(JudgeSignature, DoesNotTrustARootOfTheSameName) {
  Authorities false_ones;
  false_ones.issue("root", false_ones.authority());
  false_ones.issue("ca", false_ones.authority("root"));
  false_ones.issue("signer", false_ones.person("ca"));
  const auto verdict =
      judged(with_certificate(false_ones.sign(content, "signer", {"-cades", "-certfile", "ca.pem"}),
                              false_ones.certificate("root")));
  EXPECT_EQ(damage(verdict), "");
  EXPECT_EQ(verdict.trust.trust, Trust::unknown);
  EXPECT_EQ(reason(verdict.trust), "trust-issuer-unknown");
}

TEST_F(JudgeSignature, TrustsNobodyWithoutAnchors) {
  TrustTerms nobody = terms();
  nobody.anchors.clear();
  EXPECT_EQ(judge_signature(signature(), covered(), nobody).trust.trust, Trust::unknown);
}

TEST_F(JudgeSignature, TakesWhatIsBetweenFromElsewhere) {
  const std::string alone = made().sign(content, "signer");
  EXPECT_EQ(reason(judged(alone).trust), "trust-issuer-unknown");
  TrustTerms with = terms();
  with.others = {made().certificate("ca")};
  EXPECT_TRUE(judge_signature(alone, covered(), with).is_trusted());
  with = terms();
  with.document.certificates = {made().certificate("ca")};
  EXPECT_TRUE(judge_signature(alone, covered(), with).is_trusted());
}

// A document may bring an authority of the same name that would lead nowhere.
TEST_F(JudgeSignature, IsNotLedAstrayByCertificatesOfTheSameNames) {
  Authorities false_ones;
  false_ones.issue("root", false_ones.authority());
  for (const auto* name : {"ca-1", "ca-2", "ca-3"}) {
    auto wish = false_ones.authority("root");
    wish.subject = "ca";
    wish.extensions.pop_back();
    false_ones.issue(name, wish);
  }
  TrustTerms with = terms();
  for (const auto* name : {"ca-1", "ca-2", "ca-3", "root"}) {
    with.document.certificates.push_back(false_ones.certificate(name));
  }
  EXPECT_TRUE(judge_signature(signature(), covered(), with).is_trusted());
}

TEST_F(JudgeSignature, AnAuthorityBetweenIsEnoughOfAnAnchor) {
  const auto verdict = judge_signature(made().sign(content, "signer"), covered(), terms("ca"));
  EXPECT_TRUE(verdict.is_trusted()) << reason(verdict.trust);
  EXPECT_EQ(verdict.trust.chain.size(), 2U);
  EXPECT_TRUE(judge_signature(signature(), covered(), terms("signer")).is_trusted());
}

TEST_F(JudgeSignature, AskedWithoutAProvenTimeDoesNotKnowOfTheExpired) {
  const auto verdict = judge_signature(signature(), covered(), terms("root", 4'000 * a_day));
  EXPECT_EQ(verdict.trust.trust, Trust::unknown);
  EXPECT_EQ(reason(verdict.trust), "trust-certificate-expired");
}

TEST_F(JudgeSignature, RefusesWhoeverWasNotYetCertified) {
  const auto verdict = judge_signature(signature(), covered(), terms("root", -30 * a_day));
  EXPECT_EQ(verdict.trust.trust, Trust::refused);
  EXPECT_EQ(reason(verdict.trust), "trust-not-yet-valid");
}

TEST_F(JudgeSignature, RefusesWhoeverSignedAfterExpiry) {
  auto wish = made().person("ca");
  wish.from = -20 * a_day;
  wish.until = -10 * a_day;
  made().issue("past", wish);
  const auto verdict =
      judged(stamped(made().sign(content, "past", {"-cades", "-certfile", path("ca")})));
  EXPECT_EQ(damage(verdict), "");
  EXPECT_TRUE(verdict.time_stamp->is_proof()) << reason(verdict.time_stamp->trust);
  EXPECT_EQ(verdict.trust.trust, Trust::refused);
  EXPECT_EQ(reason(verdict.trust), "trust-signed-after-expiry");
}

TEST_F(JudgeSignature, ATimeStampOutlivesTheCertificate) {
  auto wish = made().person("ca");
  wish.until = 30 * a_day;
  made().issue("brief", wish);
  const std::string plain = made().sign(content, "brief", {"-cades", "-certfile", path("ca")});
  const TrustTerms later = terms("root", 60 * a_day);
  EXPECT_EQ(reason(judge_signature(plain, covered(), later).trust), "trust-certificate-expired");
  const auto verdict = judge_signature(stamped(plain), covered(), later);
  EXPECT_TRUE(verdict.is_trusted()) << reason(verdict.trust);
  EXPECT_TRUE(verdict.is_time_proven);
  EXPECT_EQ(verdict.judged_at, verdict.time_stamp->time);
  EXPECT_NEAR(static_cast<double>(verdict.judged_at), static_cast<double>(made().now()), 300);
  EXPECT_EQ(verdict.time_stamp->authority->name, "tsa");
  // So does the time that a document time stamp proved.
  TrustTerms proven = later;
  proven.proven = made().now() + a_day;
  EXPECT_TRUE(judge_signature(plain, covered(), proven).is_trusted());
}

TEST_F(JudgeSignature, ATimeStampThatProvesNothingChangesNothing) {
  auto wish = made().person("ca");
  wish.until = 30 * a_day;
  made().issue("brief", wish);
  const std::string plain = made().sign(content, "brief", {"-cades", "-certfile", path("ca")});
  const TrustTerms later = terms("root", 60 * a_day);
  const auto of_other = judge_signature(
      with_time_stamp(plain, made().stamp("something else", "tsa")), covered(), later);
  EXPECT_EQ(of_other.time_stamp->damage->code, "time-stamp-of-other");
  EXPECT_EQ(reason(of_other.trust), "trust-certificate-expired");

  Authorities strangers;
  strangers.issue("root", strangers.authority());
  strangers.issue("tsa", strangers.stamper("root"));
  const auto by_stranger = judge_signature(
      with_time_stamp(plain, strangers.stamp(signature_value(plain), "tsa")), covered(), later);
  EXPECT_FALSE(by_stranger.time_stamp->damage);
  EXPECT_EQ(reason(by_stranger.time_stamp->trust), "trust-issuer-unknown");
  EXPECT_EQ(reason(by_stranger.trust), "trust-certificate-expired");
  EXPECT_FALSE(by_stranger.is_time_proven);

  const auto broken = judge_signature(with_time_stamp(plain, plain), covered(), later);
  EXPECT_EQ(broken.time_stamp->damage->code, "time-stamp-unreadable");
  EXPECT_EQ(reason(broken.trust), "trust-certificate-expired");
  // One that is a proof counts, whatever stands beside it.
  const auto both = judge_signature(stamped(with_time_stamp(plain, plain)), covered(), later);
  EXPECT_TRUE(both.is_trusted()) << reason(both.trust);
}

TEST_F(JudgeSignature, RefusesCertificatesForSomethingElse) {
  made().issue("encipherer",
               {.issuer = "ca", .extensions = {{"keyUsage", "critical,keyEncipherment"}}});
  made().issue("server", {.issuer = "ca", .extensions = {{"extendedKeyUsage", "serverAuth"}}});
  made().issue("below", {.issuer = "signer"});  // by somebody who is no authority
  const auto reason_of = [&](const std::string& name, const std::string& with) {
    return judged(made().sign(content, name, {"-cades", "-certfile", path(with)}));
  };
  EXPECT_EQ(reason(reason_of("encipherer", "ca").trust), "trust-purpose");
  EXPECT_EQ(reason(reason_of("server", "ca").trust), "trust-purpose");
  const auto below = judged(
      with_certificate(made().sign(content, "below", {"-cades", "-certfile", path("signer")}),
                       made().certificate("ca")));
  EXPECT_FALSE(below.is_trusted());
}

TEST_F(JudgeSignature, AllowsExtendedUsesThatPeopleHave) {
  int number = 0;
  for (const auto* use : {"emailProtection", "clientAuth", "1.3.6.1.5.5.7.3.36",
                          "serverAuth,emailProtection", "anyExtendedKeyUsage"}) {
    const std::string name = "use" + std::to_string(++number);
    made().issue(name, {.issuer = "ca", .extensions = {{"extendedKeyUsage", use}}});
    EXPECT_TRUE(
        judged(made().sign(content, name, {"-cades", "-certfile", path("ca")})).is_trusted())
        << use;
  }
}

TEST_F(JudgeSignature, RefusesAWeakChain) {
  auto wish = made().authority("root");
  wish.digest = "SHA1";
  made().issue("old-ca", wish);
  made().issue("of-old", made().person("old-ca"));
  const std::string der = made().sign(content, "of-old", {"-cades", "-certfile", path("old-ca")});
  EXPECT_EQ(reason(judged(der).trust), "trust-certificate-weak");
  // What was chosen to be trusted need not be signed by anybody.
  EXPECT_TRUE(judge_signature(der, covered(), terms("old-ca")).is_trusted());
}

TEST_F(JudgeSignature, WantsAnswersIfTermsDo) {
  TrustTerms strict = terms();
  strict.demand = RevocationDemand::always;
  const auto verdict = judge_signature(signature(), covered(), strict);
  EXPECT_EQ(verdict.trust.trust, Trust::unknown);
  EXPECT_EQ(reason(verdict.trust), "trust-revocation-unknown");
}

}  // namespace
}  // namespace congvan
