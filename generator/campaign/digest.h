#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace congvan {

/// The SHA-256 of some bytes.
using Sha256 = std::array<unsigned char, 32>;

/// The first 128 bits of it: enough that no two names or rows ever share one, even on purpose.
struct ShortDigest {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  bool operator==(const ShortDigest&) const = default;
};

Sha256 sha256(std::string_view bytes);
ShortDigest mark_of(std::string_view bytes);

/// In lower-case hexadecimal digits.
std::string hex(const Sha256& digest);
std::string hex(const ShortDigest& mark);

/// Nothing of what `hex` did not write.
std::optional<Sha256> digest_of_hex(std::string_view digits);
std::optional<ShortDigest> mark_of_hex(std::string_view digits);

}  // namespace congvan
