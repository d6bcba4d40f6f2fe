#pragma once

#include <cstdint>
#include <string>

namespace congvan {

/// "2026-11-24 03:05:53 UTC", of seconds since 1970.
std::string utc_time(std::int64_t seconds);

}  // namespace congvan
