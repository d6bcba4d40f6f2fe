#pragma once

#include <string>
#include <string_view>

namespace congvan {

/// UTF-16, high byte first, without a byte order mark. What is no UTF-8 becomes U+FFFD.
std::string utf16_of(std::string_view utf8);

/// RFC 4648, with its padding, in one line.
std::string base64(std::string_view bytes);

/// The first 8,000 characters of `utf8`, which fit into a PDF string whatever they are: PDF/A-2,
/// 6.1.13, allows 32,767 bytes, and UTF-16 takes up to four for a character.
std::string clipped(const std::string& utf8);

/// `utf8` as character data or attribute value of XML 1.0. What XML cannot hold becomes U+FFFD.
std::string escape_xml(std::string_view utf8);

}  // namespace congvan
