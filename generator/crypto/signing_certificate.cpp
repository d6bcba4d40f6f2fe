#include "crypto/signing_certificate.h"

#include <openssl/evp.h>

#include <optional>
#include <string>

#include "crypto/der.h"
#include "crypto/digest_kind.h"

namespace congvan {
namespace {

constexpr unsigned char sequence = 0x30, octets = 0x04, object_identifier = 0x06;

/// Takes a value of this tag; what it holds.
std::optional<std::string_view> take(std::string_view& bytes, unsigned char tag) {
  std::string_view rest = bytes;
  const auto value = take_der(rest);
  if (!value || value->tag != tag) return {};
  bytes = rest;
  return value->held;
}

/// What the first identifier of a certificate holds: that of who signed; others are of its issuers.
std::optional<std::string_view> first_identifier(std::string_view attribute) {
  auto all = take(attribute, sequence);
  if (!all) return {};
  auto identifiers = take(*all, sequence);
  if (!identifiers) return {};
  return take(*identifiers, sequence);
}

std::optional<DigestKind> digest_named(std::string_view algorithm) {
  const auto name = take(algorithm, object_identifier);
  // 2.16.840.1.101.3.4.2.N, those of SHA-2
  constexpr std::string_view sha2("\x60\x86\x48\x01\x65\x03\x04\x02", 8);
  if (!name || name->size() != sha2.size() + 1 || !name->starts_with(sha2)) return {};
  if (name->back() == 1) return DigestKind::sha256;
  if (name->back() == 2) return DigestKind::sha384;
  if (name->back() == 3) return DigestKind::sha512;
  return {};
}

std::string sha1_of(std::string_view bytes) {
  std::string made(EVP_MAX_MD_SIZE, '\0');
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(made.data()), &size,
                 EVP_sha1(), nullptr) != 1) {
    return {};
  }
  made.resize(size);
  return made;
}

Named compared(std::optional<std::string_view> said, const std::string& digest) {
  if (!said) return Named::unreadable;
  return *said == digest ? Named::this_one : Named::another;
}

}  // namespace

Named named_by_v2(std::string_view attribute, const Certificate& certificate) {
  auto identifier = first_identifier(attribute);
  if (!identifier) return Named::unreadable;
  std::optional<DigestKind> kind = DigestKind::sha256;  // if none is named
  if (const auto algorithm = take(*identifier, sequence)) kind = digest_named(*algorithm);
  if (!kind) return Named::unreadable;
  return compared(take(*identifier, octets), digest_of(*kind, certificate.der));
}

Named named_by_v1(std::string_view attribute, const Certificate& certificate) {
  auto identifier = first_identifier(attribute);
  if (!identifier) return Named::unreadable;
  return compared(take(*identifier, octets), sha1_of(certificate.der));
}

}  // namespace congvan
