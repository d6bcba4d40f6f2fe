#include "crypto/certificate.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>
#include <stdexcept>

#include "crypto/foreign_der.h"
#include "crypto/readable_text.h"
#include "crypto/small_file.h"

namespace congvan {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20U;  // of the authorities of a whole world
constexpr std::size_t most_certificates = 5'000;

struct FreeByOpenssl {
  void operator()(char* text) const { OPENSSL_free(text); }
  void operator()(unsigned char* bytes) const { OPENSSL_free(bytes); }
};
template <typename T>
using Held = std::unique_ptr<T, FreeByOpenssl>;

std::string readable(const ASN1_STRING& text) {
  unsigned char* bytes = nullptr;
  const int size = ASN1_STRING_to_UTF8(&bytes, &text);
  const Held<unsigned char> owner(bytes);
  if (size < 0) return {};
  return readable_text({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});
}

/// The last entry of this kind, which is the narrowest.
std::string entry_of(const X509_NAME& name, int kind) {
  int found = -1;
  for (int at = -1; (at = X509_NAME_get_index_by_NID(&name, kind, at)) >= 0;) found = at;
  if (found < 0) return {};
  return readable(*X509_NAME_ENTRY_get_data(X509_NAME_get_entry(&name, found)));
}

std::string name_of(const X509_NAME& name) {
  std::string made;
  for (const int kind : {NID_commonName, NID_organizationalUnitName, NID_organizationName}) {
    if (made.empty()) made = entry_of(name, kind);
  }
  return made;
}

std::string serial_of(const X509& certificate) {
  const Owned<bignum_st> number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(&certificate), nullptr));
  const Held<char> text(number ? BN_bn2hex(number.get()) : nullptr);
  return text ? text.get() : "";
}

std::vector<Certificate> certificates_of_pem(const std::string& bytes) {
  std::vector<Certificate> found;
  const Owned<bio_st> memory(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
  while (memory && found.size() < most_certificates) {
    char* name = nullptr;
    char* header = nullptr;
    unsigned char* data = nullptr;
    long size = 0;
    if (PEM_read_bio(memory.get(), &name, &header, &data, &size) != 1) break;
    const Held<char> name_owner(name), header_owner(header);
    const Held<unsigned char> data_owner(data);
    const std::string_view label = name;
    if (label != PEM_STRING_X509 && label != PEM_STRING_X509_OLD) continue;
    Certificate made{{reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)}};
    if (parsed_certificate(made.der)) found.push_back(std::move(made));
  }
  ERR_clear_error();
  return found;
}

}  // namespace

CertificateFacts facts_of(const Certificate& certificate) {
  const Owned<x509_st> read = parsed_certificate(certificate.der);
  if (!read) throw std::runtime_error("these bytes are no certificate");
  const auto from = seconds_of(X509_get0_notBefore(read.get()));
  const auto until = seconds_of(X509_get0_notAfter(read.get()));
  if (!from || !until) throw std::runtime_error("a certificate without times");
  CertificateFacts facts{name_of(*X509_get_subject_name(read.get())),
                         name_of(*X509_get_issuer_name(read.get())), serial_of(*read), *from,
                         *until};
  ERR_clear_error();
  return facts;
}

std::vector<Certificate> read_certificates(const std::string& path, Diagnostics& says) {
  const auto bytes = read_small_file(path, most_bytes, says);
  if (!bytes) return {};
  if (parsed_certificate(*bytes)) return {{*bytes}};
  std::vector<Certificate> found = certificates_of_pem(*bytes);
  if (found.empty()) says.error("certificate-file-without", {}, {{"file", path}});
  return found;
}

}  // namespace congvan
