#include "paint/digest.h"

#include <hpdf.h>
#include <hpdf_encrypt.h>

#include <algorithm>

namespace congvan {

Digest digest_of(std::string_view bytes) {
  HPDF_MD5_CTX context{};
  HPDF_MD5Init(&context);
  constexpr std::size_t most = 1U << 30;  // the library counts in 32 bits
  while (!bytes.empty()) {
    const std::string_view part = bytes.substr(0, most);
    HPDF_MD5Update(&context, reinterpret_cast<const HPDF_BYTE*>(part.data()),
                   static_cast<HPDF_UINT32>(part.size()));
    bytes.remove_prefix(part.size());
  }
  std::array<HPDF_BYTE, std::tuple_size_v<Digest>> key{};
  HPDF_MD5Final(key.data(), &context);
  Digest digest{};
  std::ranges::transform(key, digest.begin(), [](HPDF_BYTE b) { return static_cast<char>(b); });
  return digest;
}

}  // namespace congvan
