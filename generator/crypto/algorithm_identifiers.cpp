#include "crypto/algorithm_identifiers.h"

#include <stdexcept>

#include "crypto/der_writer.h"

namespace congvan {
namespace {

/// The last number of the object identifiers of SHA-2, 2.16.840.1.101.3.4.2.N.
char number_of(DigestKind kind) {
  switch (kind) {
    case DigestKind::sha256:
      return 1;
    case DigestKind::sha384:
      return 2;
    case DigestKind::sha512:
      return 3;
  }
  throw std::logic_error("an unknown kind of digest");
}

unsigned char size_of(DigestKind kind) {
  return static_cast<unsigned char>(digest_of(kind, "").size());
}

std::string digest_object(DigestKind kind) {
  std::string encoded("\x60\x86\x48\x01\x65\x03\x04\x02", 8);
  return der_object(encoded += number_of(kind));
}

/// ecdsa-with-SHA256 and its likes: 1.2.840.10045.4.3.N.
std::string ecdsa_object(DigestKind kind) {
  std::string encoded("\x2a\x86\x48\xce\x3d\x04\x03", 7);
  return der_object(encoded += static_cast<char>(number_of(kind) + 1));
}

/// An algorithm of PKCS #1, 1.2.840.113549.1.1.N.
std::string rsa_object(char number) {
  std::string encoded("\x2a\x86\x48\x86\xf7\x0d\x01\x01", 8);
  return der_object(encoded += number);
}

constexpr char rsa_encryption = 1, mgf1 = 8, rsassa_pss = 10;

/// RSASSA-PSS-params (RFC 4055, 3.1): digest, mask of the same digest, salt as long as it is.
std::string pss_parameters(DigestKind kind) {
  const std::string digest = digest_algorithm_with_null(kind);
  const std::string mask = der_sequence({rsa_object(mgf1), digest});
  return der_sequence({der_value(0xa0, digest), der_value(0xa1, mask),
                       der_value(0xa2, der_integer(size_of(kind)))});
}

}  // namespace

std::string digest_algorithm(DigestKind kind) { return der_sequence({digest_object(kind)}); }

std::string digest_algorithm_with_null(DigestKind kind) {
  return der_sequence({digest_object(kind), der_null()});
}

std::string signature_algorithm(SignatureScheme scheme, DigestKind kind) {
  switch (scheme) {
    case SignatureScheme::rsa_pkcs1:
      return der_sequence({rsa_object(rsa_encryption), der_null()});
    case SignatureScheme::rsa_pss:
      return der_sequence({rsa_object(rsassa_pss), pss_parameters(kind)});
    case SignatureScheme::ecdsa:
      return der_sequence({ecdsa_object(kind)});
  }
  throw std::logic_error("an unknown scheme");
}

}  // namespace congvan
