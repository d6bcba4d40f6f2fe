#pragma once

#include <cstddef>
#include <optional>
#include <string>

class QPDFObjectHandle;

namespace congvan {

/// The bytes of a stream without its filters; nothing if it is no stream, has a filter that is not
/// known, is broken, or is longer than `most` bytes.
std::optional<std::string> limited_stream(const QPDFObjectHandle& stream, std::size_t most);

}  // namespace congvan
