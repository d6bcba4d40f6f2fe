#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "template/pattern.h"

namespace congvan {

/// Where `wanted` first stands from `at` on, but not inside ' ' or " "; npos if nowhere. A quote
/// that is never closed hides all that follows it.
std::size_t find_unquoted(std::string_view words, std::string_view wanted, std::size_t at = 0);

/// What stands between quotes, if `words` is nothing else: of "'a'" it is "a".
std::optional<std::string_view> unquoted(std::string_view words);

/// Without white space at its ends.
std::string_view trimmed(std::string_view words);

/// A field's name in NFC, with single spaces; nothing (and a complaint) if it is none.
std::optional<std::string> read_field_name(std::string_view words, const Where& where,
                                           Diagnostics& says);

/// Reads `recipient.name|upper`. What is wrong with it is said at `where`.
std::optional<FieldUse> read_field_use(std::string_view words, const Where& where,
                                       Diagnostics& says);

}  // namespace congvan
