#pragma once

#include <string>
#include <string_view>

namespace congvan {

/// UTF-16, high byte first, without a byte order mark. What is no UTF-8 becomes U+FFFD.
std::string utf16_of(std::string_view utf8);

/// `utf8` as character data or attribute value of XML 1.0. What XML cannot hold becomes U+FFFD.
std::string escape_xml(std::string_view utf8);

}  // namespace congvan
