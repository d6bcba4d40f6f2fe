#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace congvan {

/// What each byte of an old Vietnamese charset is; U+FFFD where it is nothing. Sources: RFC 1456
/// (VISCII), TCVN 5712:1993, Microsoft's table of Windows-1258; VNI and VPS by their fonts.
using ByteTable = std::array<char16_t, 256>;

const ByteTable& tcvn3_table();
const ByteTable& vni_table();  ///< without the bytes that mark the letter before them
const ByteTable& viscii_table();
const ByteTable& vps_table();
const ByteTable& cp1258_table();

}  // namespace congvan
