#pragma once

#include <string>
#include <string_view>

namespace congvan {

// The decoders whose characters are more than a byte. Each appends NFC to `out`.

/// VNI for Windows: a vowel and the byte of its marks.
void decode_vni(std::string_view bytes, std::string& out);

/// VIQR (RFC 1456): marks are ASCII behind their letter, a backslash keeps one from being such.
/// Since writers forget that, a mark is left as it stands where the word would be no syllable with
/// it.
void decode_viqr(std::string_view bytes, std::string& out);

}  // namespace congvan
