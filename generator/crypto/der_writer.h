#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace congvan {

/// Values of DER (ITU-T X.690) as they are written, each with its tag and length.

/// Of any tag of one byte, around bytes that are already written.
std::string der_value(unsigned char tag, std::string_view held);

std::string der_sequence(std::initializer_list<std::string_view> parts);
/// SET OF, in the order DER wants (11.6), with another tag if it stands where one is implicit.
std::string der_set(std::vector<std::string> parts, unsigned char tag = 0x31);
std::string der_octets(std::string_view bytes);
/// From the bytes of a number that is not negative, the most significant first.
std::string der_integer(std::string_view magnitude);
std::string der_integer(unsigned char number);
/// OBJECT IDENTIFIER, of what follows its tag and length.
std::string der_object(std::string_view encoded);
std::string der_null();

}  // namespace congvan
