#include "campaign/digest.h"

#include <openssl/evp.h>

#include <cstring>
#include <memory>
#include <stdexcept>

namespace congvan {
namespace {

using Method = std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

void check(bool well) {
  if (!well) throw std::runtime_error("OpenSSL has no SHA-256");
}

/// Looked up once: OpenSSL takes longer to find it than to hash a name.
const EVP_MD* method() {
  static const Method found(EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free);
  return found.get();
}

std::string hex_of(const unsigned char* bytes, std::size_t count) {
  constexpr char digits[] = "0123456789abcdef";
  std::string words;
  words.reserve(2 * count);
  for (std::size_t i = 0; i < count; ++i) {
    words += digits[bytes[i] >> 4U];
    words += digits[bytes[i] & 15U];
  }
  return words;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool read_hex(std::string_view digits, unsigned char* bytes, std::size_t count) {
  if (digits.size() != 2 * count) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const int high = digit_of(digits[2 * i]);
    const int low = digit_of(digits[2 * i + 1]);
    if (high < 0 || low < 0) return false;
    bytes[i] = static_cast<unsigned char>(high * 16 + low);
  }
  return true;
}

}  // namespace

Sha256 sha256(std::string_view bytes) {
  thread_local const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  Sha256 digest{};
  check(context != nullptr && method() != nullptr);
  check(EVP_DigestInit_ex2(context.get(), method(), nullptr) == 1);
  check(EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1);
  check(EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1);
  return digest;
}

ShortDigest mark_of(std::string_view bytes) {
  const Sha256 digest = sha256(bytes);
  ShortDigest mark;
  static_assert(sizeof(ShortDigest) == 16);
  std::memcpy(&mark, digest.data(), sizeof mark);
  return mark;
}

std::string hex(const Sha256& digest) { return hex_of(digest.data(), digest.size()); }

std::string hex(const ShortDigest& mark) {
  std::array<unsigned char, sizeof mark> bytes{};
  std::memcpy(bytes.data(), &mark, sizeof mark);
  return hex_of(bytes.data(), bytes.size());
}

std::optional<Sha256> digest_of_hex(std::string_view digits) {
  Sha256 digest{};
  if (!read_hex(digits, digest.data(), digest.size())) return {};
  return digest;
}

std::optional<ShortDigest> mark_of_hex(std::string_view digits) {
  std::array<unsigned char, sizeof(ShortDigest)> bytes{};
  if (!read_hex(digits, bytes.data(), bytes.size())) return {};
  ShortDigest mark;
  std::memcpy(&mark, bytes.data(), sizeof mark);
  return mark;
}

}  // namespace congvan
