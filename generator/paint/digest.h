#pragma once

#include <array>
#include <string>
#include <string_view>

namespace congvan {

/// MD5: tells contents apart where nobody means harm (ISO 32000-1, 14.4).
using Digest = std::array<char, 16>;

Digest digest_of(std::string_view bytes);

inline std::string_view bytes_of(const Digest& digest) { return {digest.data(), digest.size()}; }

}  // namespace congvan
