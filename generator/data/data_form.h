#pragma once

#include <optional>
#include <string_view>

namespace congvan {

/// The forms that data come in.
enum class DataForm { csv, xlsx, json, json_lines, sqlite, postgresql };

/// "CSV", "JSON Lines".
std::string_view name_of(DataForm form);

/// The form that the ending of a file's name tells, in small letters or capitals.
std::optional<DataForm> form_of_name(std::string_view path);

/// How many of the first bytes `form_of_bytes` wants to see, if there are so many.
inline constexpr std::size_t bytes_that_tell = 1 << 16;

/// The form that the first bytes of a file tell: plain text where nothing else is told.
DataForm form_of_bytes(std::string_view bytes);

}  // namespace congvan
