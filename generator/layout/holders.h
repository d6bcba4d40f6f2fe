#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace congvan {

/// What fixed words of a layout may hold in braces: "{issuer}" and so on.
std::span<const std::string_view> holder_names();

/// The names in braces that are none of them.
std::vector<std::string> unknown_holders(const Text& words);

/// The words with `value` of each name in place of its holder.
Text filled(const Text& words, const std::function<Text(std::string_view name)>& value);

/// The words in capitals, their holders as they are.
Text in_capitals(const Text& words);

}  // namespace congvan
