#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace congvan {

/// A moment in Vietnam's time, which is seven hours ahead of UTC all the year. Moments outside the
/// years 0001 to 9999, which neither form can write, are taken as the nearest inside.
/// @{
std::string pdf_timestamp(std::int64_t seconds);  ///< "D:20231101093000+07'00'"
std::string iso_timestamp(std::int64_t seconds);  ///< "2023-11-01T09:30:00+07:00"
/// @}

/// The moment that `iso_timestamp` gives as these words; nothing of any others.
std::optional<std::int64_t> seconds_of(const std::string& iso_timestamp);

}  // namespace congvan
