#include "crypto/certificate.h"

#include <gtest/gtest.h>

#include "crypto/test_pki.h"

namespace congvan {
namespace {

TEST(Certificate, SaysWhoseItIs) {
  TestPki& pki = test_pki();
  const CertificateFacts facts = facts_of(pki.authorities().certificate("duc"));
  EXPECT_EQ(facts.name, "Nguyễn Văn Đức");
  EXPECT_EQ(facts.issuer, "ca");
  EXPECT_EQ(facts.serial, "1003");
  EXPECT_EQ(facts.from, pki.authorities().now() - a_day);
  EXPECT_EQ(facts.until, pki.authorities().now() + 3'650 * a_day);
}

TEST(Certificate, DoesNotPlayWithTheTerminal) {
  Authorities made;
  made.issue("odd", {.subject = "A\x1b[31mB\nC\xe2\x80\xae"
                                "D"});
  EXPECT_EQ(facts_of(made.certificate("odd")).name, "A [31mB C D");
}

TEST(Certificate, IsNotAnyBytes) {
  EXPECT_THROW(facts_of({"no certificate"}), std::runtime_error);
  EXPECT_THROW(facts_of({""}), std::runtime_error);
  std::string der = test_pki().authorities().certificate("duc").der;
  EXPECT_THROW(facts_of({der + "x"}), std::runtime_error);
  for (std::size_t size = 0; size < der.size(); ++size) {
    EXPECT_THROW(facts_of({der.substr(0, size)}), std::runtime_error);
  }
}

TEST(Certificate, IsReadFromFilesOfEitherForm) {
  TestPki& pki = test_pki();
  const TemporaryFolder folder;
  Diagnostics says;
  const Certificate duc = pki.authorities().certificate("duc");
  const Certificate ca = pki.authorities().certificate("ca");
  EXPECT_EQ(read_certificates(pki.certificate("duc"), says), std::vector{duc});
  EXPECT_EQ(read_certificates(folder.file("duc.cer", duc.der), says), std::vector{duc});
  const std::string several = "words before\n" + bytes_of(pki.certificate("duc")) +
                              bytes_of(pki.key("duc")) + bytes_of(pki.certificate("ca"));
  EXPECT_EQ(read_certificates(folder.file("all.pem", several), says), (std::vector{duc, ca}));
  EXPECT_EQ(to_string(says), "");
}

TEST(Certificate, LacksInSomeFiles) {
  const TemporaryFolder folder;
  const auto said = [](const std::string& path) {
    Diagnostics says;
    EXPECT_TRUE(read_certificates(path, says).empty());
    return to_string(says);
  };
  const std::string path = folder.file("a.pem");
  EXPECT_EQ(said(path), "error: file-not-found file=" + path + "\n");
  for (const std::string bytes :
       {"", "none", "-----BEGIN CERTIFICATE-----\nAAAA\n",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"}) {
    EXPECT_EQ(said(folder.file("a.pem", bytes)),
              "error: certificate-file-without file=" + path + "\n");
  }
  EXPECT_EQ(said(test_pki().key("duc")),
            "error: certificate-file-without file=" + test_pki().key("duc") + "\n");
}

}  // namespace
}  // namespace congvan
