#include "crypto/issuers_in.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <memory>

#include "crypto/foreign_der.h"

namespace congvan {
namespace {

constexpr int most_certificates = 32;

std::vector<Certificate> in_message(std::string_view der) {
  const Owned<CMS_ContentInfo_st> message = parsed_message(der);
  if (!message) return {};
  const Owned<stack_st_X509> stack(CMS_get1_certs(message.get()));
  std::vector<Certificate> found;
  const int count = stack ? std::min(sk_X509_num(stack.get()), most_certificates) : 0;
  for (int i = 0; i < count; ++i) found.push_back(certificate_of(*sk_X509_value(stack.get(), i)));
  return found;
}

/// Nobody is asked for a pass phrase, whatever a file says it needs.
int no_passphrase(char*, int, int, void*) { return -1; }

std::vector<Certificate> in_pem(std::string_view text) {
  if (text.find("-----BEGIN CERTIFICATE-----") == text.npos) return {};
  const std::unique_ptr<BIO, decltype(&BIO_free_all)> file(
      BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), &BIO_free_all);
  const Owned<x509_st> certificate(PEM_read_bio_X509(file.get(), nullptr, &no_passphrase, nullptr));
  if (!certificate) return {};
  return {certificate_of(*certificate)};
}

}  // namespace

std::vector<Certificate> issuers_in(std::string_view file) {
  std::vector<Certificate> found;
  if (const Owned<x509_st> one = parsed_certificate(file)) {
    found.push_back(certificate_of(*one));
  }
  if (found.empty()) found = in_message(file);
  if (found.empty()) found = in_pem(file);
  ERR_clear_error();
  return found;
}

}  // namespace congvan
