#include "crypto/collect_validation_material.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>

#include "crypto/altered_cms.h"
#include "crypto/authorities.h"
#include "crypto/judge_signature.h"
#include "crypto/signing_key.h"

namespace congvan {
namespace {

const std::string content = "the bytes of a letter";

/// A network of what stands at its addresses, and a log of what was asked.
class Network : public Fetcher {
 public:
  std::string get(const std::string& address, std::size_t most) override {
    return ask("GET " + address, {}, most);
  }
  std::string post(const std::string& address, const std::string& type, const std::string& body,
                   std::size_t most) override {
    EXPECT_EQ(type, "application/ocsp-request");
    return ask("POST " + address, body, most);
  }

  using Answer = std::function<std::string(const std::string& body)>;
  std::map<std::string, Answer> answers;
  std::vector<std::string> log;

 private:
  std::string ask(const std::string& question, const std::string& body, std::size_t most) {
    log.push_back(question);
    const auto found = answers.find(question);
    const std::string made = found == answers.end() ? std::string() : found->second(body);
    if (found == answers.end() || made.size() > most) {
      throw SigningFailed({Severity::error, "no-answer", {}, {{"url", question}}});
    }
    return made;
  }
};

/// A root, two authorities below it, and who they certified: each says where to ask.
class Collect : public testing::Test {
 protected:
  Collect() {
    made_.issue("root", made_.authority());
    for (const auto* name : {"ca", "ts-ca"}) {
      auto wish = made_.authority("root");
      wish.extensions.emplace_back("crlDistributionPoints", "URI:http://h/root.crl");
      made_.issue(name, wish);
    }
    auto wish = made_.person("ca");
    wish.extensions.emplace_back("authorityInfoAccess",
                                 "OCSP;URI:http://h/ocsp,caIssuers;URI:http://h/ca.cer");
    wish.extensions.emplace_back("crlDistributionPoints", "URI:http://h/ca.crl");
    wish.until = 30 * a_day;
    made_.issue("signer", wish);
    auto stamper = made_.stamper("ts-ca");
    stamper.extensions.emplace_back("crlDistributionPoints", "URI:http://h/ts-ca.crl");
    made_.issue("tsa", stamper);
    auto responder = made_.responder("ca");
    responder.extensions.emplace_back("noCheck", "yes");
    made_.issue("responder", responder);
    terms_.anchors = {made_.certificate("root")};
    terms_.others = {made_.certificate("ts-ca")};
    terms_.now = made_.now();
    signature_ = made_.sign(content, "signer");
    signature_ = with_time_stamp(signature_, made_.stamp(signature_value(signature_), "tsa"));
    serve();
  }

  void serve() {
    network_.answers = {
        {"POST http://h/ocsp",
         [this](const std::string& body) {
           return made_.ocsp_reply(body, "ca", responder_, minutes_);
         }},
        {"GET http://h/ca.cer", [this](auto&) { return made_.certificate("ca").der; }},
        {"GET http://h/root.crl", [this](auto&) { return made_.crl("root"); }},
        {"GET http://h/ca.crl", [this](auto&) { return made_.crl("ca"); }},
        {"GET http://h/ts-ca.crl", [this](auto&) { return made_.crl("ts-ca"); }},
    };
  }

  ValidationMaterial collected() {
    says_ = {};
    return collect_validation_material({signature_}, terms_, network_, says_);
  }

  Authorities made_;
  TrustTerms terms_;
  Network network_;
  Diagnostics says_;
  std::string signature_, responder_ = "responder";
  int minutes_ = 60;
};

TEST_F(Collect, AsksForAllThatALongLifeNeeds) {
  const ValidationMaterial material = collected();
  EXPECT_EQ(to_string(says_), "");
  EXPECT_EQ(network_.log,
            (std::vector<std::string>{"GET http://h/ca.cer", "POST http://h/ocsp",
                                      "GET http://h/root.crl", "GET http://h/ts-ca.crl"}));
  EXPECT_EQ(material.certificates.size(), 5U);
  EXPECT_EQ(material.ocsps.size(), 1U);
  EXPECT_EQ(material.crls.size(), 2U);
  // With that alone the signature is good when its certificate is long past.
  TrustTerms later;
  later.anchors = terms_.anchors;
  later.document = material;
  later.demand = RevocationDemand::always;
  later.now = made_.now() + 1'000 * a_day;
  const auto verdict = judge_signature(signature_, {content}, later);
  EXPECT_TRUE(verdict.is_trusted()) << verdict.trust.reason->code;
  EXPECT_TRUE(verdict.time_stamp->is_proof());
  later.document = {};
  EXPECT_FALSE(judge_signature(signature_, {content}, later).is_trusted());
}

TEST_F(Collect, TakesTheListWhereTheServerDoesNotAnswer) {
  network_.answers.erase("POST http://h/ocsp");
  const ValidationMaterial material = collected();
  EXPECT_EQ(to_string(says_), "warning: no-answer url=POST http://h/ocsp\n");
  EXPECT_EQ(material.ocsps.size(), 0U);
  EXPECT_EQ(material.crls.size(), 3U);
}

TEST_F(Collect, TellsWhatCouldNotBeHad) {
  network_.answers.erase("POST http://h/ocsp");
  network_.answers.erase("GET http://h/ca.crl");
  network_.answers["GET http://h/root.crl"] = [](auto&) { return "<html>"; };
  const ValidationMaterial material = collected();
  EXPECT_EQ(to_string(says_),
            "warning: no-answer url=POST http://h/ocsp\n"
            "warning: no-answer url=GET http://h/ca.crl\n"
            "warning: revocation-not-had name=signer\n"
            "warning: revocation-answer-bad url=http://h/root.crl\n"
            "warning: revocation-not-had name=ca\n"
            "warning: revocation-not-had name=ts-ca\n");
  EXPECT_EQ(material.crls.size(), 1U);
}

TEST_F(Collect, TellsOfAMissingIssuer) {
  network_.answers.erase("GET http://h/ca.cer");
  const ValidationMaterial material = collected();
  EXPECT_EQ(to_string(says_),
            "warning: no-answer url=GET http://h/ca.cer\n"
            "warning: revocation-issuer-missing name=signer issuer=ca\n");
  // One of the same name that has not signed is no issuer either.
  Authorities strangers;
  strangers.issue("ca", strangers.authority());
  network_.answers["GET http://h/ca.cer"] = [&](auto&) { return strangers.certificate("ca").der; };
  collected();
  EXPECT_EQ(to_string(says_), "warning: revocation-issuer-missing name=signer issuer=ca\n");
}

TEST_F(Collect, DoesNotKeepAnswersOfOthers) {
  auto late = made_.responder("ca");
  late.until = -a_day;
  late.from = -2 * a_day;
  made_.issue("past", late);
  responder_ = "past";
  const ValidationMaterial material = collected();
  EXPECT_EQ(to_string(says_), "warning: revocation-answer-bad url=http://h/ocsp\n");
  EXPECT_EQ(material.ocsps.size(), 0U);
  EXPECT_EQ(material.crls.size(), 3U);
}

TEST_F(Collect, DoesNotKeepStaleAnswers) {
  minutes_ = 10;
  terms_.now += 1'200;
  const ValidationMaterial material = collected();
  EXPECT_EQ(to_string(says_), "warning: revocation-answer-bad url=http://h/ocsp\n");
  EXPECT_EQ(material.ocsps.size(), 0U);
}

TEST_F(Collect, AsksOfTheResponderToo) {
  auto wish = made_.responder("ca");
  wish.extensions.emplace_back("crlDistributionPoints", "URI:http://h/ca.crl");
  made_.issue("asked-of", wish);
  responder_ = "asked-of";
  const ValidationMaterial material = collected();
  EXPECT_EQ(to_string(says_), "");
  EXPECT_EQ(material.ocsps.size(), 1U);
  EXPECT_EQ(material.crls.size(), 3U);
}

TEST_F(Collect, KeepsThatSomebodyIsRevoked) {
  made_.revoke("signer", -a_day);
  terms_.document = collected();
  EXPECT_EQ(to_string(says_), "");
  const auto verdict = judge_signature(signature_, {content}, terms_);
  EXPECT_EQ(verdict.trust.reason->code, "trust-revoked");
}

TEST_F(Collect, AsksNothingOfAnAnchor) {
  terms_.anchors = {made_.certificate("signer"), made_.certificate("tsa")};
  const ValidationMaterial material = collected();
  EXPECT_EQ(network_.log.size(), 0U);
  EXPECT_EQ(material.certificates.size(), 2U);
}

TEST_F(Collect, ReadsATokenByItself) {
  const std::string token = made_.stamp(content, "tsa");
  const ValidationMaterial material = collect_validation_material({token}, terms_, network_, says_);
  EXPECT_EQ(network_.log,
            (std::vector<std::string>{"GET http://h/ts-ca.crl", "GET http://h/root.crl"}));
  EXPECT_EQ(material.certificates.size(), 3U);
}

TEST_F(Collect, SaysThatACertificateOffersNothing) {
  made_.issue("silent", made_.person("root"));
  signature_ = made_.sign(content, "silent");
  collected();
  EXPECT_EQ(to_string(says_), "warning: revocation-not-offered name=silent\n");
}

TEST_F(Collect, AsksOnlyByHttp) {
  auto wish = made_.person("root");
  wish.extensions.emplace_back("crlDistributionPoints",
                               "URI:file:///etc/passwd,URI:ldap://h/x,URI:ftp://h/x");
  made_.issue("strange", wish);
  signature_ = made_.sign(content, "strange");
  collected();
  EXPECT_EQ(network_.log.size(), 0U);
}

TEST_F(Collect, EndsWhereAChainDoesNot) {
  std::string issuer = "root";
  std::vector<Certificate> all;
  for (int i = 0; i < 60; ++i) {
    const std::string name = "a" + std::to_string(i);
    auto wish = made_.authority(issuer);
    const std::string at = "http://h/" + name;
    wish.extensions.emplace_back("crlDistributionPoints",
                                 "URI:" + at + "1,URI:" + at + "2,URI:" + at + "3,URI:" + at + "4");
    wish.extensions.emplace_back("authorityInfoAccess",
                                 "OCSP;URI:" + at + "5,OCSP;URI:" + at + "6,OCSP;URI:" + at + "7");
    all.push_back(made_.issue(name, wish));
    issuer = name;
  }
  made_.issue("deep", made_.person(issuer));
  signature_ = made_.sign(content, "deep");
  terms_.others = all;
  collected();
  EXPECT_EQ(network_.log.size(), 40U);  // of the six of each, and of ten of sixty
  EXPECT_NE(to_string(says_).find("warning: revocation-too-much url=http://h/"), std::string::npos);
  EXPECT_FALSE(judge_signature(signature_, {content}, terms_).is_trusted());
}

}  // namespace
}  // namespace congvan
