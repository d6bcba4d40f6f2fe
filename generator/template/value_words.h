#pragma once

#include <string>
#include <string_view>

namespace congvan {

/// The most that one value may bring into a letter, in bytes.
inline constexpr std::size_t longest_value = 100'000;

/// Appends the words of a value as XML can hold them: line breaks, tabs and their like become
/// spaces. Otherwise the code of the message that says why they cannot stand in a letter: bytes
/// that are no UTF-8, characters that XML forbids, too much of them.
std::string_view append_value(std::string_view words, std::string& out);

/// The beginning of some words, for a message.
std::string beginning(std::string_view words);

}  // namespace congvan
