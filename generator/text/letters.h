#pragma once

#include <string>
#include <string_view>

namespace congvan {

// Unicode's work on bare words, which a writer's data are made of before they become a `Text`.
// Bytes that are no UTF-8 become U+FFFD.

/// In NFC.
std::string composed(std::string_view utf8);

/// In capitals or small letters, and NFC: đ and Đ, ỷ and Ỷ.
std::string in_capitals(std::string_view utf8);
std::string in_small_letters(std::string_view utf8);

/// With its first character in capitals.
std::string with_capital(std::string_view utf8);

/// Its letters in ASCII where they have a plain one: "Đặng Thị Ỷ" becomes "Dang Thi Y". What has
/// none stays as it is.
std::string without_marks(std::string_view utf8);

}  // namespace congvan
