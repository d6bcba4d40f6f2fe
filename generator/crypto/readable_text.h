#pragma once

#include <string>
#include <string_view>

namespace congvan {

/// Words of a stranger (a certificate, a token, a server) as they may be shown: UTF-8 without
/// control characters, which would play with a terminal, and not too many.
std::string readable_text(std::string_view words);

}  // namespace congvan
