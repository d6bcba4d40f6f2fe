#include "crypto/cades.h"

#include <stdexcept>
#include <vector>

#include "crypto/algorithm_identifiers.h"
#include "crypto/certificate_parts.h"
#include "crypto/der_writer.h"

namespace congvan {
namespace {

constexpr unsigned char version = 1;  // of SignedData and SignerInfo (RFC 5652, 5.1 and 5.3)

/// Under 1.2.840.113549.1, that of RSA Data Security.
std::string pkcs_object(std::string_view encoded) {
  return der_object(std::string("\x2a\x86\x48\x86\xf7\x0d\x01").append(encoded));
}

std::string data_type() { return pkcs_object("\x07\x01"); }
std::string signed_data_type() { return pkcs_object("\x07\x02"); }
std::string content_type_name() { return pkcs_object("\x09\x03"); }
std::string message_digest_name() { return pkcs_object("\x09\x04"); }
std::string signing_certificate_v2_name() { return pkcs_object("\x09\x10\x02\x2f"); }
std::string time_stamp_token_name() { return pkcs_object("\x09\x10\x02\x0e"); }

std::string attribute(const std::string& name, const std::string& value) {
  return der_sequence({name, der_set({value})});
}

/// SigningCertificateV2 (RFC 5035, 3); SHA-256 is what stands for no algorithm.
std::string signing_certificate(const Certificate& certificate, DigestKind kind) {
  const std::string algorithm = kind == DigestKind::sha256 ? "" : digest_algorithm(kind);
  const std::string identifier =
      der_sequence({algorithm, der_octets(digest_of(kind, certificate.der))});
  return der_sequence({der_sequence({identifier})});
}

std::vector<std::string> signed_attributes(const SigningKey& key, std::string_view digest) {
  const std::string name = signing_certificate(key.certificates().front(), key.digest());
  return {attribute(content_type_name(), data_type()),
          attribute(message_digest_name(), der_octets(digest)),
          attribute(signing_certificate_v2_name(), name)};
}

std::string unsigned_attributes(const std::string& value, TimeStamper* stamper) {
  if (stamper == nullptr) return {};
  constexpr DigestKind kind = DigestKind::sha256;
  const std::string token = stamper->stamp(kind, digest_of(kind, value));
  return der_set({attribute(time_stamp_token_name(), token)}, 0xa1);
}

std::string signer_info(SigningKey& key, std::string_view digest, TimeStamper* stamper) {
  const auto attributes = signed_attributes(key, digest);
  // What is signed has the tag of a SET (RFC 5652, 5.4).
  const std::string value = key.sign(der_set(attributes));
  return der_sequence({der_integer(version), issuer_and_serial(key.certificates().front()),
                       digest_algorithm(key.digest()), der_set(attributes, 0xa0),
                       signature_algorithm(key.scheme(), key.digest()), der_octets(value),
                       unsigned_attributes(value, stamper)});
}

}  // namespace

std::string cades_signature(SigningKey& key, std::string_view digest, TimeStamper* stamper) {
  if (key.certificates().empty()) throw std::logic_error("a key without a certificate");
  if (digest.size() != digest_of(key.digest(), "").size()) {
    throw std::logic_error("a digest of another kind than the key's");
  }
  std::vector<std::string> certificates;
  for (const Certificate& each : key.certificates()) certificates.push_back(each.der);
  const std::string signed_data = der_sequence(
      {der_integer(version), der_set({digest_algorithm(key.digest())}), der_sequence({data_type()}),
       der_set(certificates, 0xa0), der_set({signer_info(key, digest, stamper)})});
  return der_sequence({signed_data_type(), der_value(0xa0, signed_data)});
}

}  // namespace congvan
