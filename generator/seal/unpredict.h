#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace congvan {

/// Rows of that many bytes as they were before a PNG predictor (ISO 32000-1, 7.4.4.4; a byte is a
/// pixel). Throws DamagedPdf if they are no such rows.
std::string unpredicted(std::string_view rows, std::size_t columns);

}  // namespace congvan
