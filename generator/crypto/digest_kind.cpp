#include "crypto/digest_kind.h"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

#include "crypto/evp_scheme.h"

namespace congvan {
std::string_view name_of(DigestKind kind) {
  switch (kind) {
    case DigestKind::sha256:
      return "SHA-256";
    case DigestKind::sha384:
      return "SHA-384";
    case DigestKind::sha512:
      return "SHA-512";
  }
  throw std::logic_error("an unknown kind of digest");
}

std::string digest_of(DigestKind kind, std::string_view bytes) { return digest_of(kind, {bytes}); }

std::string digest_of(DigestKind kind, std::initializer_list<std::string_view> parts) {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                        &EVP_MD_CTX_free);
  std::string made(EVP_MAX_MD_SIZE, '\0');
  unsigned size = 0;
  bool done = context && EVP_DigestInit_ex(context.get(), evp_digest(kind), nullptr) == 1;
  for (const std::string_view part : parts) {
    done = done && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
  }
  done = done && EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(made.data()),
                                    &size) == 1;
  if (!done) throw std::runtime_error("a digest could not be made");
  made.resize(size);
  return made;
}

}  // namespace congvan
