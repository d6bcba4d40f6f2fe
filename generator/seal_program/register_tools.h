#pragma once

#include "registry/register.h"

namespace congvan {

/// What the register takes from its surroundings: the clock, files, and who works here.
RegisterTools register_tools();

}  // namespace congvan
