#include "crypto/revocation.h"

#include <gtest/gtest.h>

#include "crypto/altered_cms.h"
#include "crypto/authorities.h"
#include "crypto/judge_signature.h"

namespace congvan {
namespace {

using State = RevocationStatus::State;
using Source = RevocationStatus::Source;
using Trust = TrustVerdict::Trust;

const std::string content = "the bytes of a letter";

/// Somebody whose certificate says where to ask, below a root that says nothing.
class Revocation : public testing::Test {
 protected:
  Revocation() {
    made_.issue("root", made_.authority());
    auto wish = made_.person("root");
    wish.extensions.emplace_back("authorityInfoAccess", "OCSP;URI:http://127.0.0.1/ocsp");
    wish.extensions.emplace_back("crlDistributionPoints", "URI:http://127.0.0.1/list");
    wish.until = 30 * a_day;
    made_.issue("signer", wish);
    made_.issue("responder", made_.responder("root"));
    made_.issue("tsa", made_.stamper("root"));
    terms_.anchors = {made_.certificate("root")};
    terms_.now = made_.now();
    signature_ = made_.sign(content, "signer");
  }

  void stamp() {
    signature_ = with_time_stamp(signature_, made_.stamp(signature_value(signature_), "tsa"));
  }
  SignatureVerdict judged() const { return judge_signature(signature_, {content}, terms_); }
  RevocationStatus status() const { return judged().trust.chain.front().revocation; }
  std::string reason() const {
    const auto verdict = judged();
    return verdict.trust.reason ? verdict.trust.reason->code : "";
  }

  Authorities made_;
  TrustTerms terms_;
  std::string signature_;
};

TEST_F(Revocation, NotKnownIsNotTrusted) {
  EXPECT_EQ(status().state, State::unknown);
  EXPECT_EQ(reason(), "trust-revocation-unknown");
  EXPECT_EQ(judged().trust.trust, Trust::unknown);
  terms_.demand = RevocationDemand::if_known;
  EXPECT_TRUE(judged().is_trusted());
}

TEST_F(Revocation, AResponseOfTheIssuerCounts) {
  terms_.fetched.ocsps = {made_.ocsp("signer", "root")};
  EXPECT_EQ(status().state, State::good);
  EXPECT_EQ(status().source, Source::ocsp);
  EXPECT_FALSE(status().from_document);
  EXPECT_TRUE(judged().is_trusted());
}

TEST_F(Revocation, AResponseOfItsResponderCounts) {
  terms_.document.ocsps = {made_.ocsp("signer", "responder")};
  EXPECT_EQ(status().state, State::good);
  EXPECT_TRUE(status().from_document);
  EXPECT_TRUE(judged().is_trusted());
}

TEST_F(Revocation, AListCounts) {
  terms_.document.crls = {made_.crl("root")};
  EXPECT_EQ(status().state, State::good);
  EXPECT_EQ(status().source, Source::crl);
  EXPECT_EQ(status().said_at, made_.now() - 60);
  EXPECT_TRUE(judged().is_trusted());
}

TEST_F(Revocation, TheRevokedAreRefused) {
  made_.revoke("signer", -a_day);
  const std::string response = made_.ocsp("signer", "responder");
  const std::string list = made_.crl("root");
  terms_.fetched.ocsps = {response};
  EXPECT_EQ(status().state, State::revoked);
  EXPECT_EQ(status().revoked_at, made_.now() - a_day);
  EXPECT_EQ(judged().trust.trust, Trust::refused);
  EXPECT_EQ(reason(), "trust-revoked");
  terms_.fetched = {{}, {}, {list}};
  EXPECT_EQ(status().revoked_at, made_.now() - a_day);
  EXPECT_EQ(reason(), "trust-revoked");
}

TEST_F(Revocation, OneThatSaysRevokedWins) {
  const std::string good = made_.ocsp("signer", "responder");
  made_.revoke("signer", -a_day);
  const std::string list = made_.crl("root");
  terms_.document = {{}, {good}, {list}};
  EXPECT_EQ(reason(), "trust-revoked");
  terms_.document = {{}, {good}, {}};
  terms_.fetched = {{}, {}, {list}};
  EXPECT_EQ(reason(), "trust-revoked");
  // It does so also when it is old, for nobody comes back.
  terms_.now += 2 * a_day;
  EXPECT_EQ(reason(), "trust-revoked");
}

TEST_F(Revocation, BeforeTheStampedTimeRefuses) {
  stamp();
  made_.revoke("signer", -60);
  terms_.fetched.ocsps = {made_.ocsp("signer", "responder")};
  EXPECT_TRUE(judged().is_time_proven);
  EXPECT_EQ(reason(), "trust-revoked");
  terms_.fetched = {{}, {}, {made_.crl("root")}};
  EXPECT_EQ(reason(), "trust-revoked");
}

TEST_F(Revocation, AfterTheStampedTimeDoesNotMatter) {
  const std::string plain = signature_;
  stamp();
  const std::string stamped = signature_;
  made_.revoke("signer", 7'200);
  terms_.now += a_day;
  for (const ValidationMaterial& known :
       {ValidationMaterial{{}, {made_.ocsp("signer", "responder")}, {}},
        ValidationMaterial{{}, {}, {made_.crl("root")}}}) {
    terms_.fetched = known;
    signature_ = stamped;
    EXPECT_EQ(status().state, State::revoked_later);
    EXPECT_EQ(status().revoked_at, made_.now() + 7'200);
    EXPECT_TRUE(judged().is_trusted()) << reason();
    signature_ = plain;
    EXPECT_EQ(reason(), "trust-revoked");
  }
}

// B-LT: years later, by what the document keeps alone.
TEST_F(Revocation, WhatTheDocumentKeepsOutlivesTheCertificate) {
  stamp();
  terms_.document.ocsps = {made_.ocsp("signer", "responder")};
  terms_.now += 400 * a_day;
  EXPECT_TRUE(judged().is_trusted()) << reason();
  terms_.document.ocsps = {};
  EXPECT_EQ(reason(), "trust-revocation-unknown");
  terms_.document.crls = {made_.crl("root")};
  EXPECT_TRUE(judged().is_trusted()) << reason();
}

TEST_F(Revocation, StaleAnswersDoNotCount) {
  terms_.fetched = {{}, {made_.ocsp("signer", "responder", 10)}, {made_.crl("root", {-60, 600})}};
  EXPECT_EQ(status().state, State::good);
  terms_.now += 1'200;
  EXPECT_EQ(status().state, State::unknown);
  EXPECT_EQ(reason(), "trust-revocation-unknown");
}

TEST_F(Revocation, AnswersOfTheFutureDoNotCount) {
  terms_.fetched = {{}, {made_.ocsp("signer", "responder")}, {made_.crl("root", {-60})}};
  terms_.now -= 1'200;
  EXPECT_EQ(status().state, State::unknown);
}

// A list may leave out who has expired; so may an OCSP server forget.
TEST_F(Revocation, AnswersAfterExpiryDoNotCount) {
  stamp();
  terms_.now += 60 * a_day;
  terms_.fetched.crls = {made_.crl("root", {31 * a_day, 70 * a_day})};
  EXPECT_EQ(status().state, State::unknown);
  terms_.fetched.crls = {made_.crl("root", {29 * a_day, 70 * a_day})};
  EXPECT_EQ(status().state, State::good);
}

TEST_F(Revocation, WhoeverIsOnHoldIsRefusedAndMayComeBack) {
  made_.revoke("signer", -a_day, "certificateHold");
  terms_.fetched.crls = {made_.crl("root", {-120, 600})};
  EXPECT_EQ(reason(), "trust-revoked");
  terms_.now += 1'200;
  EXPECT_EQ(reason(), "trust-revocation-unknown");
  made_.revoke("signer", -a_day, "keyCompromise");
  terms_.fetched.crls = {made_.crl("root", {-120, 600})};
  EXPECT_EQ(reason(), "trust-revoked");
}

TEST_F(Revocation, AnAnswerAboutAnotherDoesNotCount) {
  made_.issue("another", made_.person("root"));
  terms_.fetched.ocsps = {made_.ocsp("another", "responder")};
  EXPECT_EQ(status().state, State::unknown);
}

TEST_F(Revocation, AStrangersAnswerDoesNotCount) {
  Authorities strangers;
  strangers.issue("root", strangers.authority());
  auto wish = strangers.person("root");
  strangers.issue("signer", wish);  // of the same names and the same serial number
  strangers.issue("responder", strangers.responder("root"));
  terms_.fetched = {{}, {strangers.ocsp("signer", "responder")}, {strangers.crl("root")}};
  EXPECT_EQ(status().state, State::unknown);
  // Nor does one that is about the right certificate.
  const std::string request = made_.ocsp_request_of("signer");
  terms_.fetched = {{}, {strangers.ocsp_reply(request, "root", "responder", 60)}, {}};
  EXPECT_EQ(status().state, State::unknown);
}

TEST_F(Revocation, AResponderOfAStrangerOfTheSameNameDoesNotCount) {
  Authorities strangers;
  strangers.issue("root", strangers.authority());
  strangers.issue("responder", strangers.responder("root"));
  for (const auto* ending : {".pem", ".key"}) {
    made_.folder().file(std::string("stranger") + ending,
                        bytes_of(strangers.folder().file(std::string("responder") + ending)));
  }
  terms_.fetched.ocsps = {made_.ocsp("signer", "stranger")};
  EXPECT_EQ(status().state, State::unknown);
}

TEST_F(Revocation, WhoeverIsNoResponderDoesNotCount) {
  made_.issue("another", made_.person("root"));
  terms_.fetched.ocsps = {made_.ocsp("signer", "another")};
  EXPECT_EQ(status().state, State::unknown);
  auto other = made_.responder("root");
  other.extensions[1].second = "emailProtection";
  made_.issue("other", other);
  terms_.fetched.ocsps = {made_.ocsp("signer", "other")};
  EXPECT_EQ(status().state, State::unknown);
  auto late = made_.responder("root");
  late.from = -20 * a_day;
  late.until = -10 * a_day;
  made_.issue("past", late);
  terms_.fetched.ocsps = {made_.ocsp("signer", "past")};
  EXPECT_EQ(status().state, State::unknown);
}

TEST_F(Revocation, ARevokedResponderDoesNotCount) {
  const std::string response = made_.ocsp("signer", "responder");
  made_.revoke("responder", -a_day);
  made_.issue("another", made_.person("root"));
  terms_.fetched = {{}, {response}, {made_.crl("root", {-300, -200})}};  // of which only it counts
  EXPECT_EQ(status().state, State::unknown);
}

TEST_F(Revocation, AListOfAnIssuerWhoMayNotMakeItDoesNotCount) {
  auto wish = made_.authority("root");
  wish.extensions[1].second = "critical,keyCertSign";
  made_.issue("ca", wish);
  made_.issue("below", made_.person("ca"));
  signature_ = made_.sign(content, "below", {"-cades", "-certfile", "ca.pem"});
  EXPECT_EQ(status().state, State::not_offered);
  terms_.fetched.crls = {made_.crl("ca")};
  EXPECT_EQ(status().state, State::not_offered);
}

TEST_F(Revocation, AnswersOfAForgeableDigestDoNotCount) {
  terms_.fetched = {
      {}, {made_.ocsp("signer", "responder", 60, "sha1")}, {made_.crl("root", {.digest = "sha1"})}};
  EXPECT_EQ(status().state, State::unknown);
}

// Lists for some certificates, or some reasons, say nothing of the others (RFC 5280, 5.2.5).
TEST_F(Revocation, AListSpeaksOnlyOfItsOwn) {
  const auto state = [&](const std::string& extensions) {
    terms_.fetched.crls = {made_.crl("root", {.extensions = extensions})};
    return status().state;
  };
  const std::string point = "issuingDistributionPoint=critical,@i\n[i]\n";
  EXPECT_EQ(state(point + "onlyuser=TRUE\n"), State::good);
  EXPECT_EQ(state(point + "onlyCA=TRUE\n"), State::unknown);
  EXPECT_EQ(state(point + "onlyAA=TRUE\n"), State::unknown);
  EXPECT_EQ(state(point + "indirectCRL=TRUE\n"), State::unknown);
  EXPECT_EQ(state(point + "onlysomereasons=keyCompromise\n"), State::unknown);
  EXPECT_EQ(state(point + "fullname=URI:http://127.0.0.1/list\n"), State::good);
  EXPECT_EQ(state(point + "fullname=URI:http://127.0.0.1/list2\n"), State::unknown);
  EXPECT_EQ(state("2.5.29.27=critical,DER:020101\n"), State::unknown);  // since another list
  EXPECT_EQ(state("1.2.3.4=critical,DER:0500\n"), State::unknown);
  EXPECT_EQ(state("1.2.3.4=DER:0500\n"), State::good);
}

TEST_F(Revocation, AListMaySayThatItKeepsTheExpired) {
  stamp();
  terms_.now += 60 * a_day;
  terms_.fetched.crls = {made_.crl(
      "root", {31 * a_day, 70 * a_day, "2.5.29.60=ASN1:GENERALIZEDTIME:20200101000000Z\n"})};
  EXPECT_EQ(status().state, State::good);
}

TEST_F(Revocation, ARevokedAuthorityTakesAllBelowWithIt) {
  made_.issue("ca", made_.authority("root"));
  made_.issue("below", made_.person("ca"));
  signature_ = made_.sign(content, "below", {"-cades", "-certfile", "ca.pem"});
  EXPECT_TRUE(judged().is_trusted()) << reason();
  made_.revoke("ca", -a_day);
  terms_.fetched.crls = {made_.crl("root")};
  EXPECT_EQ(reason(), "trust-revoked");
  EXPECT_EQ(judged().trust.reason->arguments.front().second, "ca");
}

TEST_F(Revocation, ARevokedStamperProvesNothing) {
  stamp();
  terms_.document.ocsps = {made_.ocsp("signer", "responder")};
  EXPECT_TRUE(judged().time_stamp->is_proof());
  made_.revoke("tsa", -a_day);
  terms_.fetched.crls = {made_.crl("root")};
  const auto verdict = judged();
  EXPECT_EQ(verdict.time_stamp->trust.trust, Trust::refused);
  EXPECT_FALSE(verdict.is_time_proven);
}

TEST_F(Revocation, RubbishIsLeftOut) {
  terms_.fetched = {{{"no certificate"}},
                    {"", "0", std::string(300, '\0'), made_.crl("root")},
                    {"", "\x30\x80", made_.ocsp("signer", "responder")}};
  EXPECT_EQ(status().state, State::unknown);
  terms_.fetched.ocsps.push_back(made_.ocsp("signer", "responder"));
  EXPECT_EQ(status().state, State::good);
}

}  // namespace
}  // namespace congvan
