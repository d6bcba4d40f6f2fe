#include "crypto/rfc3161.h"

#include <gtest/gtest.h>

#include <ctime>

#include "crypto/judge_time_stamp.h"
#include "crypto/signing_key.h"
#include "crypto/test_pki.h"
#include "crypto/time_stamp_server.h"

namespace congvan {
namespace {

const std::string content = "what was there at that time";

std::string stamped(const TimeStampService& service, DigestKind kind = DigestKind::sha256) {
  return time_stamp_authority(service)->stamp(kind, digest_of(kind, content));
}

/// What is said if no stamp was had, with URL for the address.
std::string complaint(const TimeStampService& service) {
  try {
    stamped(service);
  } catch (const SigningFailed& failed) {
    std::string words = to_string(failed.complaint());
    if (const auto at = words.find(service.url); at != words.npos) {
      words.replace(at, service.url.size(), "URL");
    }
    return words;
  }
  return "stamped";
}

std::string complaint(StampManner manner, const std::string& name = "tsa") {
  const TimeStampServer server(test_pki().authorities(), name, manner);
  return complaint({.url = server.url(), .longest = std::chrono::milliseconds(1'000)});
}

std::vector<Certificate> root() { return {test_pki().authorities().certificate("root")}; }

TEST(Rfc3161, GetsAToken) {
  const TimeStampServer server(test_pki().authorities());
  for (const auto kind : {DigestKind::sha256, DigestKind::sha384, DigestKind::sha512}) {
    const std::string token = stamped({.url = server.url(), .anchors = root()}, kind);
    TrustTerms terms;
    terms.anchors = root();
    terms.now = test_pki().authorities().now() + 10;
    terms.demand = RevocationDemand::if_known;
    EXPECT_TRUE(judge_time_stamp(token, {content}, terms).is_proof());
    // And by the program that made it.
    const TemporaryFolder folder;
    folder.file("token", token);
    folder.file("data", content);
    const Outcome outcome =
        run_program({.program = "/usr/bin/openssl",
                     .arguments = {"ts", "-verify", "-data", "data", "-token_in", "-in", "token",
                                   "-CAfile", test_pki().certificate("root")},
                     .folder = folder.path()});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
  }
}

TEST(Rfc3161, AsksAnewEachTime) {
  const TimeStampServer server(test_pki().authorities());
  EXPECT_NE(stamped({.url = server.url()}), stamped({.url = server.url()}));
  EXPECT_EQ(server.questions(), 2U);
}

TEST(Rfc3161, DoesNotBelieveATimeToCome) {
  const TimeStampServer server(test_pki().authorities());
  TimeStampService service{.url = server.url()};
  service.now = std::time(nullptr);
  EXPECT_EQ(complaint(service), "stamped");
  *service.now -= 3'600;
  EXPECT_TRUE(complaint(service).starts_with("error: time-stamp-wrong-time url=URL time="));
}

TEST(Rfc3161, SaysWhatIsWrongWithAnAnswer) {
  EXPECT_EQ(complaint(StampManner::other_imprint), "error: time-stamp-other-imprint url=URL");
  EXPECT_EQ(complaint(StampManner::other_nonce), "error: time-stamp-other-nonce url=URL");
  EXPECT_EQ(complaint(StampManner::altered), "error: time-stamp-wrong-signature url=URL");
  EXPECT_EQ(complaint(StampManner::wrong_purpose),
            "error: time-stamp-wrong-purpose url=URL name=Người Ký");
  EXPECT_EQ(complaint(StampManner::without_certificate),
            "error: time-stamp-no-certificate url=URL");
  EXPECT_EQ(complaint(StampManner::garbage), "error: time-stamp-answer-unreadable url=URL");
  EXPECT_EQ(complaint(StampManner::page), "error: time-stamp-answer-unreadable url=URL");
  EXPECT_EQ(complaint(StampManner::refuses),
            "error: time-stamp-refused url=URL status=2 "
            "words=Message digest algorithm is not supported.");
}

TEST(Rfc3161, SaysWhatIsWrongWithAServer) {
  EXPECT_EQ(complaint(StampManner::hangs), "error: server-too-slow url=URL seconds=1");
  EXPECT_EQ(complaint(StampManner::fails), "error: server-refuses url=URL status=500");
  EXPECT_EQ(complaint(StampManner::elsewhere), "error: server-refuses url=URL status=302");
  EXPECT_EQ(complaint(StampManner::endless), "error: server-answer-too-long url=URL limit=65536");
  EXPECT_EQ(complaint(StampManner::wants_password), "error: server-wants-user url=URL status=401");
  EXPECT_TRUE(complaint(StampManner::cut).starts_with("error: server-unreachable url=URL reason="));
}

TEST(Rfc3161, GivesTheUserAndThePassword) {
  const TimeStampServer server(test_pki().authorities(), "tsa", StampManner::wants_password);
  EXPECT_EQ(complaint({.url = server.url(), .user = "clerk", .password = "s3cret"}), "stamped");
  EXPECT_EQ(complaint({.url = server.url(), .user = "clerk", .password = "another"}),
            "error: server-wants-user url=URL status=401");
}

TEST(Rfc3161, TrustsOnlyWhomItIsToldIfItIsTold) {
  const TimeStampServer server(test_pki().authorities());
  EXPECT_EQ(complaint({.url = server.url(), .anchors = root()}), "stamped");
  Authorities others;
  others.issue("root", others.authority());
  EXPECT_EQ(complaint({.url = server.url(), .anchors = {others.certificate("root")}}),
            "error: time-stamp-not-trusted url=URL name=Dấu thời gian");
}

// Who is for time stamps must say so in a way that cannot be overlooked (RFC 3161, 2.3).
TEST(Rfc3161, WantsTheUseToBeCritical) {
  // openssl refuses to stamp with it, so a token is signed by its other command.
  Authorities made;
  made.issue("root", made.authority());
  made.issue("tsa", made.stamper("root"));
  CertificateWish wish = made.stamper("root");
  wish.extensions[1].second = "timeStamping";
  made.issue("signer", wish);
  const TimeStampServer server(made, "tsa", StampManner::wrong_purpose);
  EXPECT_EQ(complaint({.url = server.url()}),
            "error: time-stamp-wrong-purpose url=URL name=signer");
  wish.extensions[1].second = "critical,timeStamping,emailProtection";
  made.issue("signer", wish);
  EXPECT_EQ(complaint({.url = server.url()}),
            "error: time-stamp-wrong-purpose url=URL name=signer");
  made.issue("signer", made.stamper("root"));
  EXPECT_EQ(complaint({.url = server.url()}), "stamped");
}

TEST(Rfc3161, WantsACertificateThatIsValidThen) {
  Authorities made;
  made.issue("root", made.authority());
  made.issue("tsa", made.stamper("root"));
  CertificateWish wish = made.stamper("root");
  wish.from = -20 * a_day;
  wish.until = -10 * a_day;
  made.issue("signer", wish);
  const TimeStampServer server(made, "tsa", StampManner::wrong_purpose);
  EXPECT_TRUE(
      complaint({.url = server.url()}).starts_with("error: time-stamp-wrong-time url=URL time="));
}

}  // namespace
}  // namespace congvan
