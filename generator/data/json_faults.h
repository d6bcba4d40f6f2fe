#pragma once

#include <string_view>

#include "base/where.h"

namespace congvan {

/// The code of the message that says what RapidJSON stopped at; `error` is a
/// rapidjson::ParseErrorCode.
std::string_view json_fault(int error);

/// Moves a place on over the text that stands there.
void move_over(std::string_view text, Where& where);

}  // namespace congvan
