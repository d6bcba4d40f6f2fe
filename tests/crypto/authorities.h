#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crypto/certificate.h"
#include "run_program.h"

namespace congvan {

/// What a certificate of the tests is to be. Times are seconds from now.
struct CertificateWish {
  std::string subject = {};  ///< common name; that of its files if empty
  std::string issuer = {};   ///< name of the files of its issuer; its own if empty
  std::int64_t from = -86'400;
  std::int64_t until = 3'650 * std::int64_t{86'400};
  std::string key = "ec";      ///< "ec", "rsa", "rsa1024", "p192"
  std::string key_of = {};     ///< takes the key of this one instead of a new one
  std::string serial_of = {};  ///< and the serial number
  std::string digest = "SHA256";
  std::vector<std::pair<std::string, std::string>> extensions = {};  ///< as openssl.cnf has them
};

/// What a list of revoked certificates is to be. Times are seconds from now.
struct ListWish {
  std::int64_t from = -60;
  std::int64_t until = 3'600;
  std::string extensions = {};  ///< lines of openssl.cnf
  std::string digest = "sha256";
};

constexpr std::int64_t a_day = 86'400;

/// Certificates with whatever dates and extensions a test needs, and what the program openssl makes
/// with their keys: signatures, time stamps, OCSP responses and revocation lists. All of it stands
/// in a temporary folder.
class Authorities {
 public:
  Authorities();

  /// Makes NAME.pem and NAME.key.
  Certificate issue(const std::string& name, const CertificateWish& wish);
  Certificate certificate(const std::string& name) const;
  /// An authority (CA) and somebody whom it certified, "signer".
  CertificateWish authority(const std::string& issuer = {}) const;
  CertificateWish person(const std::string& issuer) const;
  CertificateWish stamper(const std::string& issuer) const;
  CertificateWish responder(const std::string& issuer) const;

  /// DER of a detached CMS signature by `openssl cms -sign`, with more of its options.
  std::string sign(const std::string& content, const std::string& signer,
                   const std::vector<std::string>& options = {"-cades"}) const;
  /// DER of a token by `openssl ts`.
  std::string stamp(const std::string& content, const std::string& signer,
                    const std::string& digest = "sha256") const;

  /// Revokes a certificate of an issuer for all later answers; seconds from now.
  void revoke(const std::string& name, std::int64_t when, const std::string& reason = {});
  /// DER of a response about a certificate, by `openssl ocsp`, that counts for so many minutes.
  std::string ocsp(const std::string& name, const std::string& responder, int minutes = 60,
                   const std::string& digest = "sha256") const;
  std::string ocsp_request_of(const std::string& name) const;
  /// The response to a request about certificates of an issuer.
  std::string ocsp_reply(const std::string& request, const std::string& issuer,
                         const std::string& responder, int minutes,
                         const std::string& digest = "sha256") const;
  /// DER of the list of an issuer, by `openssl ca -gencrl`.
  std::string crl(const std::string& issuer, const ListWish& wish = {}) const;
  /// Writes the database that openssl knows certificates of an issuer by: index.txt in the folder.
  void write_index(const std::string& issuer) const;

  const TemporaryFolder& folder() const { return folder_; }
  std::int64_t now() const { return now_; }

 private:
  struct Issued {
    std::string name, issuer, serial;
    std::int64_t until = 0;
    std::string revoked = {};  ///< the third field of the database
  };

  const Issued& issued(const std::string& name) const;
  std::string openssl(const std::vector<std::string>& arguments) const;

  TemporaryFolder folder_;
  std::int64_t now_;
  std::vector<Issued> issued_;
};

}  // namespace congvan
