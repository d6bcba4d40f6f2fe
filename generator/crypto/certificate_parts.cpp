#include "crypto/certificate_parts.h"

#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <stdexcept>

#include "crypto/der_writer.h"
#include "crypto/foreign_der.h"

namespace congvan {
namespace {

constexpr std::size_t longest_chain = 16;

Owned<x509_st> read(const Certificate& certificate) {
  Owned<x509_st> made = parsed_certificate(certificate.der);
  if (!made) throw std::runtime_error("these bytes are no certificate");
  return made;
}

bool is_issuer_of(const Certificate& above, x509_st& below) {
  const Owned<x509_st> issuer = parsed_certificate(above.der);
  return issuer && X509_check_issued(issuer.get(), &below) == X509_V_OK &&
         X509_verify(&below, X509_get0_pubkey(issuer.get())) == 1;
}

}  // namespace

std::string issuer_and_serial(const Certificate& certificate) {
  const Owned<x509_st> own = read(certificate);
  const unsigned char* name = nullptr;
  std::size_t size = 0;
  if (X509_NAME_get0_der(X509_get_issuer_name(own.get()), &name, &size) != 1) {
    throw std::runtime_error("a certificate without an issuer");
  }
  const ASN1_INTEGER* const serial = X509_get0_serialNumber(own.get());
  std::string number(static_cast<std::size_t>(std::max(i2d_ASN1_INTEGER(serial, nullptr), 0)),
                     '\0');
  auto* at = reinterpret_cast<unsigned char*>(number.data());
  i2d_ASN1_INTEGER(serial, &at);
  return der_sequence({{reinterpret_cast<const char*>(name), size}, number});
}

std::vector<Certificate> chain_of(const Certificate& certificate,
                                  const std::vector<Certificate>& others) {
  std::vector<Certificate> chain{certificate};
  while (chain.size() < longest_chain) {
    const Owned<x509_st> last = read(chain.back());
    if (is_issuer_of(chain.back(), *last)) break;
    const auto above = std::ranges::find_if(others, [&](const Certificate& other) {
      return std::ranges::find(chain, other) == chain.end() && is_issuer_of(other, *last);
    });
    if (above == others.end()) break;
    chain.push_back(*above);
  }
  ERR_clear_error();
  return chain;
}

}  // namespace congvan
