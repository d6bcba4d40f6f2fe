#pragma once

#include <string>
#include <string_view>

namespace congvan {

/// Words that XML allows, as they stand between tags or in an attribute in double quotes.
std::string escaped(std::string_view words);

}  // namespace congvan
