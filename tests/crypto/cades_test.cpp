#include "crypto/cades.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "crypto/altered_cms.h"
#include "crypto/der.h"
#include "crypto/judge_signature.h"
#include "crypto/rfc3161.h"
#include "crypto/test_pki.h"
#include "crypto/time_stamp_server.h"
#include "crypto/token.h"

namespace congvan {
namespace {

const std::string content = "Nội dung của một văn bản, trước và sau chữ ký";

std::string signed_by(SigningKey& key, TimeStamper* stamper = nullptr) {
  return cades_signature(key, digest_of(key.digest(), content), stamper);
}

Outcome openssl(std::vector<std::string> arguments, const std::string& folder) {
  return run_program(
      {.program = "/usr/bin/openssl", .arguments = std::move(arguments), .folder = folder});
}

/// What `openssl cms -verify -cades` says of it.
std::string openssl_verdict(const std::string& der, const std::string& of = content) {
  const TemporaryFolder folder;
  folder.file("signature", der);
  folder.file("content", of);
  const Outcome outcome =
      openssl({"cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "signature",
               "-content", "content", "-CAfile", test_pki().certificate("root"), "-out", "out"},
              folder.path());
  EXPECT_EQ(outcome.status == 0, outcome.err.ends_with("successful\n")) << outcome.err;
  return outcome.err;
}

/// The words of `openssl asn1parse`, without numbers of bytes.
std::string parsed(const std::string& der) {
  const TemporaryFolder folder;
  folder.file("signature", der);
  return openssl({"asn1parse", "-inform", "DER", "-in", "signature"}, folder.path()).out;
}

std::size_t count(const std::string& text, const std::string& word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++found;
  return found;
}

/// Good for openssl and for us, and of PAdES baseline.
void expect_good(const std::string& der, const std::string& algorithm, const std::string& digest) {
  EXPECT_NE(openssl_verdict(der).find("CAdES Verification successful"), std::string::npos)
      << openssl_verdict(der);
  EXPECT_EQ(openssl_verdict(der, content + ".").find("successful"), std::string::npos);
  TrustTerms terms;
  terms.anchors = {test_pki().authorities().certificate("root")};
  terms.now = test_pki().authorities().now();
  terms.demand = RevocationDemand::if_known;
  const SignatureVerdict verdict = judge_signature(der, {content}, terms);
  EXPECT_FALSE(verdict.damage) << to_string(*verdict.damage);
  EXPECT_TRUE(verdict.is_trusted());
  EXPECT_EQ(verdict.algorithm, algorithm);
  EXPECT_EQ(verdict.digest, digest);
  EXPECT_EQ(verdict.not_baseline, "");
}

TEST(Cades, SignsWithRsaOfAFile) {
  const auto key = test_pki().open("duc");
  EXPECT_EQ(key->scheme(), SignatureScheme::rsa_pss);
  expect_good(signed_by(*key), "RSASSA-PSS", "SHA-256");
}

TEST(Cades, SignsWithEveryCurve) {
  expect_good(signed_by(*test_pki().open("lan")), "ECDSA", "SHA-256");
  expect_good(signed_by(*test_pki().open("large")), "ECDSA", "SHA-384");
  expect_good(signed_by(*test_pki().open("huge")), "ECDSA", "SHA-512");
}

TEST(Cades, HasTheAttributesOfBaselineAndNoOthers) {
  const std::string words = parsed(signed_by(*test_pki().open("lan")));
  EXPECT_EQ(count(words, ":signingTime"), 0U);
  EXPECT_EQ(count(words, ":contentType"), 1U);
  EXPECT_EQ(count(words, ":messageDigest"), 1U);
  EXPECT_EQ(count(words, ":id-smime-aa-signingCertificateV2"), 1U);
  EXPECT_EQ(count(words, "cont [ 1 ]"), 0U) << words;  // no attributes that are not signed
}

// With the root not among them, the certificates are the signer's and that of who issued it.
TEST(Cades, CarriesTheCertificatesOfTheKey) {
  const auto key = test_pki().open("duc");
  ASSERT_EQ(key->certificates().size(), 2U);
  EXPECT_EQ(facts_of(key->certificates()[0]).name, "Nguyễn Văn Đức");
  EXPECT_EQ(facts_of(key->certificates()[1]).name, "ca");
  const std::string der = signed_by(*key);
  for (const Certificate& each : key->certificates()) EXPECT_NE(der.find(each.der), der.npos);
}

TEST(Cades, RefusesADigestOfAnotherKind) {
  const auto key = test_pki().open("lan");
  EXPECT_THROW(cades_signature(*key, digest_of(DigestKind::sha512, content), nullptr),
               std::logic_error);
}

TEST(Cades, StampsTheValueOfTheSignature) {
  const TimeStampServer server(test_pki().authorities());
  const auto authority = time_stamp_authority(
      {.url = server.url(), .anchors = {test_pki().authorities().certificate("root")}});
  const std::string der = signed_by(*test_pki().open("duc"), authority.get());
  expect_good(der, "RSASSA-PSS", "SHA-256");
  TrustTerms terms;
  terms.anchors = {test_pki().authorities().certificate("root")};
  terms.now = test_pki().authorities().now() + 10;
  terms.demand = RevocationDemand::if_known;
  const SignatureVerdict verdict = judge_signature(der, {content}, terms);
  ASSERT_TRUE(verdict.time_stamp);
  EXPECT_TRUE(verdict.time_stamp->is_proof());
  EXPECT_EQ(verdict.time_stamp->authority->name, "Dấu thời gian");
}

TEST(Cades, GivesNoSignatureIfTheAuthorityLies) {
  const TimeStampServer server(test_pki().authorities(), "tsa", StampManner::other_nonce);
  const auto authority = time_stamp_authority({.url = server.url()});
  const auto key = test_pki().open("lan");
  EXPECT_THROW(signed_by(*key, authority.get()), SigningFailed);
}

/// A token with the keys of Đức and Lan.
class CadesByToken : public testing::Test {
 protected:
  CadesByToken() {
    TestPki& pki = test_pki();
    token_.add_token("Văn thư");
    token_.add_key("Văn thư", "duc", "01", pki.key("duc"), pki.certificate("duc"));
    token_.add_key("Văn thư", "lan", "02", pki.key("lan"), pki.certificate("lan"));
    token_.add_key("Văn thư", "large", "03", pki.key("large"), pki.certificate("large"));
  }

  static std::unique_ptr<SigningKey> open(const std::string& object) {
    Diagnostics says;
    auto key = open_key({.key = "pkcs11:token=V%C4%83n%20th%C6%B0;object=" + object,
                         .library = Token::module(),
                         .certificates = {test_pki().certificate("ca")},
                         .ask = [](const std::string&) { return Secret(Token::pin); },
                         .now = test_pki().authorities().now()},
                        says);
    EXPECT_EQ(to_string(says), "");
    return key;
  }

 private:
  Token token_;
};

TEST_F(CadesByToken, SignsWithRsa) {
  const auto key = open("duc");
  ASSERT_TRUE(key);
  EXPECT_EQ(key->scheme(), SignatureScheme::rsa_pss);  // SoftHSM2 offers it
  expect_good(signed_by(*key), "RSASSA-PSS", "SHA-256");
  expect_good(signed_by(*key), "RSASSA-PSS", "SHA-256");  // and again
}

TEST_F(CadesByToken, SignsWithCurves) {
  const auto key = open("lan");
  ASSERT_TRUE(key);
  for (int i = 0; i < 20; ++i) {  // numbers with and without zeros before them
    const std::string der = signed_by(*key);
    EXPECT_NE(openssl_verdict(der).find("successful"), std::string::npos);
  }
  expect_good(signed_by(*key), "ECDSA", "SHA-256");
}

TEST_F(CadesByToken, SignsWithLargerCurves) {
  const auto key = open("large");
  ASSERT_TRUE(key);
  expect_good(signed_by(*key), "ECDSA", "SHA-384");
}

// As many tokens are.
TEST(CadesByOldToken, SignsWithTheOldSchemeOfRsa) {
  Token token("CKM_RSA_PKCS");
  token.add_token("Cũ");
  token.add_key("Cũ", "duc", "01", test_pki().key("duc"), test_pki().certificate("duc"));
  Diagnostics says;
  const auto key = open_key({.key = "pkcs11:token=Cũ",
                             .library = Token::module(),
                             .certificates = {test_pki().certificate("ca")},
                             .ask = [](const std::string&) { return Secret(Token::pin); },
                             .now = test_pki().authorities().now()},
                            says);
  ASSERT_TRUE(key) << to_string(says);
  // SoftHSM2 says that it can do better, and refuses when it is to.
  expect_good(signed_by(*key), "RSASSA-PKCS1-v1_5", "SHA-256");
  EXPECT_EQ(key->scheme(), SignatureScheme::rsa_pkcs1);
}

/// Signs as a service elsewhere does: with openssl.
ExternalSigning elsewhere(const std::string& name, std::vector<std::string> options) {
  return [=](DigestKind kind, std::string_view digest) -> std::optional<std::string> {
    const TemporaryFolder folder;
    folder.file("digest", std::string(digest));
    std::vector<std::string> words = {"pkeyutl", "-sign",  "-inkey", test_pki().key(name),
                                      "-in",     "digest", "-out",   "value"};
    if (!options.empty()) {
      EXPECT_EQ(kind, DigestKind::sha256);
      words.insert(words.end(), {"-pkeyopt", "digest:sha256"});
    }
    for (const std::string& option : options) words.insert(words.end(), {"-pkeyopt", option});
    EXPECT_EQ(openssl(words, folder.path()).status, 0);
    return bytes_of(folder.file("value"));
  };
}

std::unique_ptr<SigningKey> external(const std::string& name, ExternalSigning exchange) {
  Diagnostics says;
  auto key = open_key({.key = "external",
                       .certificates = {test_pki().certificate(name), test_pki().certificate("ca")},
                       .now = test_pki().authorities().now(),
                       .exchange = std::move(exchange)},
                      says);
  EXPECT_EQ(to_string(says), "");
  return key;
}

TEST(CadesElsewhere, TakesEitherSchemeOfRsa) {
  const auto pkcs1 = external("duc", elsewhere("duc", {"rsa_padding_mode:pkcs1"}));
  expect_good(signed_by(*pkcs1), "RSASSA-PKCS1-v1_5", "SHA-256");
  const auto pss =
      external("duc", elsewhere("duc", {"rsa_padding_mode:pss", "rsa_pss_saltlen:digest"}));
  expect_good(signed_by(*pss), "RSASSA-PSS", "SHA-256");
}

TEST(CadesElsewhere, TakesEitherFormOfEcdsa) {
  const ExternalSigning der = elsewhere("lan", {});
  expect_good(signed_by(*external("lan", der)), "ECDSA", "SHA-256");
  const auto raw = [&](DigestKind kind, std::string_view digest) {
    const std::string value = *der(kind, digest);
    std::string_view pair = value, numbers = take_der(pair)->held;
    std::string made;
    for (int i = 0; i < 2; ++i) {
      const std::string number = std::string(32, '\0') + std::string(take_der(numbers)->held);
      made += number.substr(number.size() - 32);
    }
    return std::optional(made);
  };
  expect_good(signed_by(*external("lan", raw)), "ECDSA", "SHA-256");
}

TEST(CadesElsewhere, ChecksWhatComesBack) {
  const auto code = [](const std::string& name, ExternalSigning exchange) {
    try {
      signed_by(*external(name, std::move(exchange)));
    } catch (const SigningFailed& failed) {
      return to_string(failed.complaint());
    }
    return std::string("signed");
  };
  EXPECT_EQ(code("lan", elsewhere("office", {})),
            "error: external-signature-wrong name=Trần Thị Lan");
  EXPECT_EQ(code("duc", [](DigestKind, std::string_view) { return std::string(256, 'x'); }),
            "error: external-signature-wrong name=Nguyễn Văn Đức");
  EXPECT_EQ(code("lan", [](DigestKind, std::string_view) { return std::string(64, '\0'); }),
            "error: external-signature-wrong name=Trần Thị Lan");
  EXPECT_EQ(code("lan", [](DigestKind, std::string_view) { return std::nullopt; }),
            "error: external-signature-missing");
  EXPECT_EQ(code("lan", [](DigestKind, std::string_view) { return std::string(); }),
            "error: external-signature-missing");
}

TEST(CadesElsewhere, NeedsACertificate) {
  Diagnostics says;
  EXPECT_FALSE(open_key({.key = "external"}, says));
  EXPECT_EQ(to_string(says), "error: external-without-certificate\n");
}

}  // namespace
}  // namespace congvan
