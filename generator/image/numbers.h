#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace congvan {

/// The number of `size` (1 to 4) bytes that stands at `at`, its highest byte first. What lies
/// beyond the end counts as zero.
std::uint32_t high_first(std::string_view bytes, std::size_t at, std::size_t size);

/// The same, its lowest byte first.
std::uint32_t low_first(std::string_view bytes, std::size_t at, std::size_t size);

/// `ppi`, or 0 where it is none that a picture can have.
double likely_ppi(double ppi);

}  // namespace congvan
