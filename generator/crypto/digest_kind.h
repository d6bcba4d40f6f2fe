#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace congvan {

/// The digests that may be signed (Circular 39/2017/TT-BTTTT: SHA-256 or stronger).
enum class DigestKind { sha256, sha384, sha512 };

/// "SHA-256".
std::string_view name_of(DigestKind kind);

/// The digest itself, not in hexadecimals.
std::string digest_of(DigestKind kind, std::string_view bytes);
/// That of all these one after the other.
std::string digest_of(DigestKind kind, std::initializer_list<std::string_view> parts);

}  // namespace congvan
