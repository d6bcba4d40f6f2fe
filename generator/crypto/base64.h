#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace congvan {

/// On one line (RFC 4648, 4).
std::string base64_of(std::string_view bytes);

/// The bytes; spaces and line ends between are passed over. Nothing if it is anything else.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace congvan
