#include "crypto/pkcs12_file.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>

#include "crypto/foreign_der.h"
#include "crypto/signing_key.h"

namespace congvan {
namespace {

constexpr long most_iterations = 5'000'000;  // some seconds

/// How often a pass phrase is hashed to be checked; who makes a file could let that last for years.
long iterations(const PKCS12& file) {
  const ASN1_INTEGER* count = nullptr;
  PKCS12_get0_mac(nullptr, nullptr, nullptr, &count, &file);
  return count == nullptr ? 1 : ASN1_INTEGER_get(count);
}

bool is_passphrase(PKCS12& file, const char* bytes, int size) {
  const bool is = PKCS12_verify_mac(&file, bytes, size) == 1;
  ERR_clear_error();
  return is;
}

bool is_passphrase(PKCS12& file, const Secret& passphrase) {
  if (PKCS12_mac_present(&file) != 1) return true;
  const auto size = static_cast<int>(passphrase.view().size());
  return is_passphrase(file, passphrase.text(), size) ||
         (size == 0 && is_passphrase(file, nullptr, 0));
}

/// Whether what failed last is an algorithm that OpenSSL does not have here.
bool lacks_algorithm() {
  while (const unsigned long error = ERR_get_error()) {
    const int reason = ERR_GET_REASON(error);
    if (reason == ERR_R_UNSUPPORTED || ERR_GET_LIB(error) == ERR_LIB_EVP) {
      ERR_clear_error();
      return true;
    }
  }
  return false;
}

}  // namespace

AlgorithmsOfFiles::AlgorithmsOfFiles()
    : library(OSSL_LIB_CTX_new()),
      usual(OSSL_PROVIDER_load(library.get(), "default")),
      legacy(OSSL_PROVIDER_load(library.get(), "legacy")) {
  ERR_clear_error();
}

Pkcs12File::Pkcs12File(const AlgorithmsOfFiles& algorithms, const std::string& path,
                       const std::string& bytes)
    : path_(path) {
  PKCS12* file = PKCS12_init_ex(NID_pkcs7_data, algorithms.library.get(), nullptr);
  const Owned<bio_st> stream(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
  const bool is_one = d2i_PKCS12_bio(stream.get(), &file) != nullptr;
  file_.reset(file);  // which it may leave there though it is none
  ERR_clear_error();
  if (!is_one) signing_failed("key-file-unreadable", {{"file", path}});
  const long count = iterations(*file_);
  if (count < 1 || count > most_iterations) signing_failed("key-file-unreadable", {{"file", path}});
}

bool Pkcs12File::is_open() const { return is_passphrase(*file_, Secret()); }

Pkcs12Contents Pkcs12File::contents(const Secret& passphrase) const {
  if (!is_passphrase(*file_, passphrase)) {
    signing_failed("key-passphrase-wrong", {{"file", path_}});
  }
  EVP_PKEY* key = nullptr;
  X509* own = nullptr;
  STACK_OF(X509)* others = nullptr;
  const bool done = PKCS12_parse(file_.get(), passphrase.text(), &key, &own, &others) == 1;
  Pkcs12Contents made;
  made.key.reset(key);
  const Owned<x509_st> own_certificate(own);
  const Owned<stack_st_X509> other_certificates(others);
  if (!done) {
    signing_failed(lacks_algorithm() ? "key-file-algorithm" : "key-file-unreadable",
                   {{"file", path_}});
  }
  made.has_own = own != nullptr;
  if (own != nullptr) made.certificates.push_back(certificate_of(*own));
  const int count = others == nullptr ? 0 : sk_X509_num(others);
  for (int i = 0; i < count; ++i) {
    made.certificates.push_back(certificate_of(*sk_X509_value(others, i)));
  }
  ERR_clear_error();
  return made;
}

}  // namespace congvan
