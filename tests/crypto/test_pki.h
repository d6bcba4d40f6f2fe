#pragma once

#include <memory>
#include <optional>
#include <string>

#include "crypto/authorities.h"
#include "crypto/http_server.h"
#include "crypto/ocsp_server.h"
#include "crypto/open_key.h"

namespace congvan {

/// A public key infrastructure of the tests' own, made once for all tests of a process and changed
/// by none of them: a root, an authority "ca" below it, and whom they certified. Certificates and
/// keys are files of their names (duc.pem, duc.key). All revocation is answered on this machine:
/// OCSP of "ca" by `openssl ocsp`, its list and that of the root over HTTP, and their certificates.
///
///   duc        RSA 2048, "Nguyễn Văn Đức"
///   lan        ECDSA P-256, "Trần Thị Lan"
///   office     ECDSA P-256, "UBND tỉnh Bình Minh": the key of a seal
///   large, huge  ECDSA P-384, P-521
///   expired, not-yet, revoked
///   weak       RSA 1024
///   cipher     may encipher keys, not sign
///   tsa        time stamps, below the root; so that another authority answers for it
///   tsa-plain  the same, whose extended key usage is not critical
///   responder  OCSP
///   signer     somebody who is no time stamp authority
class TestPki {
 public:
  TestPki();

  std::string certificate(const std::string& name) const { return file(name + ".pem"); }
  std::string key(const std::string& name) const { return file(name + ".key"); }
  /// A PKCS#12 file of the name with its key and the certificates above it but the root; of this
  /// pass phrase, or of none.
  std::string pkcs12(const std::string& name,
                     const std::optional<std::string>& passphrase = passphrase_of_all) const;
  /// What a program asks for to sign with that file, now.
  KeyRequest request(const std::string& name) const;
  /// The key of that file, ready to sign.
  std::unique_ptr<SigningKey> open(const std::string& name) const;
  std::string file(const std::string& name) const { return authorities_.folder().file(name); }

  Authorities& authorities() { return authorities_; }
  /// Takes the responder away, or has it back.
  OcspServer& ocsp() { return ocsp_; }
  void start_ocsp() { ocsp_.start(authorities_, "ca", "responder"); }
  std::string ocsp_url() const { return ocsp_.url(); }
  /// Where the lists (/ca.crl, /root.crl) and certificates (/ca.cer, /root.cer) are had.
  const HttpServer& files_server() const { return files_; }

  static constexpr const char* passphrase_of_all = "mật khẩu 123";

 private:
  CertificateWish person(const std::string& subject, const std::string& key = "ec") const;
  CertificateWish with_addresses(CertificateWish wish) const;
  void issue_people();
  HttpReply answer(const HttpQuestion& question) const;

  Authorities authorities_;
  OcspServer ocsp_;
  std::string ca_list_, root_list_, ca_, root_;  ///< DER
  HttpServer files_;
};

TestPki& test_pki();

}  // namespace congvan
