#pragma once

#include <functional>
#include <vector>

#include "dispatch/dispatch.h"

namespace congvan {

/// Calls for every piece of words in a body, in reading order.
void for_each_text(const std::vector<Part>& parts, const std::function<void(const Text&)>& call);

}  // namespace congvan
