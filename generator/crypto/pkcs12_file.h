#pragma once

#include <string>
#include <vector>

#include "crypto/certificate.h"
#include "crypto/owned.h"
#include "crypto/secret.h"

namespace congvan {

/// OpenSSL with the old algorithms, too, that files of some authorities are still encrypted with;
/// for these files only. Keys read with it must go before it does.
struct AlgorithmsOfFiles {
  AlgorithmsOfFiles();

  Owned<ossl_lib_ctx_st> library;
  Owned<ossl_provider_st> usual, legacy;  ///< the latter null where it is not installed
};

/// What is in a PKCS#12 file.
struct Pkcs12Contents {
  Owned<evp_pkey_st> key;                 ///< null if it has none
  std::vector<Certificate> certificates;  ///< that of the key first, if `has_own`
  bool has_own = false;
};

/// A PKCS#12 file that was taken apart as far as can be done without its pass phrase.
class Pkcs12File {
 public:
  /// Throws SigningFailed if the bytes are none.
  Pkcs12File(const AlgorithmsOfFiles& algorithms, const std::string& path,
             const std::string& bytes);

  /// Whether its pass phrase is empty or it has none.
  bool is_open() const;
  /// Throws SigningFailed if the pass phrase is wrong.
  Pkcs12Contents contents(const Secret& passphrase) const;

 private:
  std::string path_;
  Owned<PKCS12_st> file_;
};

}  // namespace congvan
