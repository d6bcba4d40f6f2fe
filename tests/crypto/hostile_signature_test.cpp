// Bytes that nobody made a signature of: cut off, changed, huge, deep.

#include <gtest/gtest.h>

#include <algorithm>

#include "crypto/altered_cms.h"
#include "crypto/authorities.h"
#include "crypto/crl.h"
#include "crypto/der.h"
#include "crypto/judge_signature.h"
#include "crypto/ocsp.h"

namespace congvan {
namespace {

const std::string content = "the bytes of a letter";

/// Everything of the right kind, once.
struct Sample {
  Sample() {
    made.issue("root", made.authority());
    made.issue("signer", made.person("root"));
    made.issue("tsa", made.stamper("root"));
    made.issue("responder", made.responder("root"));
    signature = made.sign(content, "signer");
    token = made.stamp(content, "tsa");
    stamped = with_time_stamp(signature, made.stamp(signature_value(signature), "tsa"));
    terms.anchors = {made.certificate("root")};
    terms.now = made.now();
  }
  Authorities made;
  std::string signature, token, stamped;
  TrustTerms terms;
};

Sample& sample() {
  static Sample made;
  return made;
}

bool is_believed(const std::string& der) {
  return judge_signature(der, {content}, sample().terms).is_trusted();
}

bool is_proof(const std::string& token) {
  return judge_time_stamp(token, {content}, sample().terms).is_proof();
}

/// Whether a byte belongs to any of these parts.
bool is_within(const std::string& der, std::size_t at, const std::vector<std::string>& parts) {
  return std::ranges::any_of(parts, [&](const std::string& part) {
    const auto begin = der.find(part);
    return begin != der.npos && at >= begin && at < begin + part.size();
  });
}

std::vector<std::string> parts_of(const std::string& der, const std::string& signer) {
  auto parts = protected_parts(der);
  parts.push_back(sample().made.certificate(signer).der);
  return parts;
}

TEST(HostileSignature, CutOffAnywhereIsNone) {
  ASSERT_TRUE(is_believed(sample().stamped));
  ASSERT_TRUE(is_proof(sample().token));
  for (std::size_t size = 0; size < sample().stamped.size(); ++size) {
    const auto verdict =
        judge_signature(sample().stamped.substr(0, size), {content}, sample().terms);
    ASSERT_EQ(verdict.damage->code, "signature-unreadable") << size;
  }
  for (std::size_t size = 0; size < sample().token.size(); ++size) {
    ASSERT_FALSE(is_proof(sample().token.substr(0, size))) << size;
  }
}

TEST(HostileSignature, WithAnyByteAfterItIsNone) {
  for (const char byte : {'\0', '0', '\xff'}) {
    EXPECT_FALSE(is_believed(sample().signature + byte));
    EXPECT_FALSE(is_proof(sample().token + byte));
  }
}

// What is changed elsewhere may leave it right, but makes nobody else of its signer.
TEST(HostileSignature, WithAnyByteOfItsOwnChangedIsNone) {
  const std::string& der = sample().signature;
  const auto parts = parts_of(der, "signer");
  ASSERT_GT(parts.size(), 4U);
  for (std::size_t at = 0; at < der.size(); ++at) {
    for (const char bit : {'\x01', '\x20'}) {
      std::string other = der;
      other[at] = static_cast<char>(other[at] ^ bit);
      const auto verdict = judge_signature(other, {content}, sample().terms);
      if (!verdict.is_trusted()) continue;
      EXPECT_FALSE(is_within(der, at, parts)) << at;
      EXPECT_EQ(verdict.certificate, sample().made.certificate("signer")) << at;
    }
  }
}

TEST(HostileSignature, OfATokenWithAnyByteOfItsOwnChangedIsNoProof) {
  const std::string& der = sample().token;
  const auto parts = parts_of(der, "tsa");
  for (std::size_t at = 0; at < der.size(); ++at) {
    std::string other = der;
    other[at] = static_cast<char>(other[at] ^ 1);
    const auto verdict = judge_time_stamp(other, {content}, sample().terms);
    if (!verdict.is_proof()) continue;
    EXPECT_FALSE(is_within(der, at, parts)) << at;
    EXPECT_EQ(verdict.time, judge_time_stamp(der, {content}, sample().terms).time) << at;
  }
}

TEST(HostileSignature, AnAnswerWithAnyByteChangedSaysNothingElse) {
  Sample& of = sample();
  auto person = of.made.person("root");
  person.extensions.emplace_back("crlDistributionPoints", "URI:http://127.0.0.1/list");
  of.made.issue("revoked", person);
  of.made.revoke("revoked", -a_day);
  const std::string der = of.made.sign(content, "revoked");
  for (const bool by_list : {false, true}) {
    std::string answer = by_list ? of.made.crl("root") : of.made.ocsp("revoked", "responder");
    for (std::size_t at = 0; at < answer.size(); ++at) {
      TrustTerms terms = of.terms;
      answer[at] = static_cast<char>(answer[at] ^ 1);
      (by_list ? terms.fetched.crls : terms.fetched.ocsps) = {answer};
      EXPECT_FALSE(judge_signature(der, {content}, terms).is_trusted()) << at;
      answer[at] = static_cast<char>(answer[at] ^ 1);
    }
  }
}

/// Sequences within each other around nothing.
std::string nested(std::size_t depth) {
  std::string inner;
  std::vector<std::string> heads;
  std::size_t size = 0;
  for (std::size_t i = 0; i < depth; ++i) {
    std::string head = "\x30";
    if (size < 0x80) {
      head += static_cast<char>(size);
    } else {
      head += '\x83';
      for (const unsigned shift : {16U, 8U, 0U}) head += static_cast<char>(size >> shift & 0xffU);
    }
    size += head.size();
    heads.push_back(head);
  }
  for (auto head = heads.rbegin(); head != heads.rend(); ++head) inner += *head;
  return inner;
}

TEST(HostileSignature, HugeOrDeepIsNone) {
  std::string wide = "\x30\x83\x10\x00";
  wide += '\0';
  wide.append(std::size_t{1} << 20U, '\0');
  for (const std::string& der :
       {std::string(std::size_t{2} << 20U, '\x30'), nested(20), nested(60'000), wide}) {
    EXPECT_EQ(judge_signature(der, {content}, sample().terms).damage->code, "signature-unreadable");
    EXPECT_EQ(judge_time_stamp(der, {content}, sample().terms).damage->code,
              "time-stamp-unreadable");
    EXPECT_FALSE(OcspResponse::read(der));
    EXPECT_FALSE(RevocationList::read(der));
  }
}

TEST(HostileSignature, OfManyCertificatesIsNone) {
  Sample& of = sample();
  std::string der = of.signature;
  for (int i = 0; i < 70; ++i) {
    of.made.issue("more", {.issuer = "root"});
    der = with_certificate(der, of.made.certificate("more"));
  }
  EXPECT_EQ(judge_signature(der, {content}, of.terms).damage->code, "signature-unreadable");
}

}  // namespace
}  // namespace congvan
