#pragma once

#include <functional>
#include <vector>

#include "dispatch/dispatch.h"

namespace congvan {

/// Calls for every part of a body, those inside others after what they stand in.
void for_each_part(const std::vector<Part>& parts, const std::function<void(const Part&)>& call);

/// Calls for every piece of words in a body, in reading order.
void for_each_text(const std::vector<Part>& parts, const std::function<void(const Text&)>& call);

}  // namespace congvan
