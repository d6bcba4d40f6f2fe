#pragma once

#include "app/run.h"

namespace congvan {

/// What `main` of a program does with its arguments: the exit status. Nothing escapes it.
int program(int count, char** words, const PerformMore& more = {});

}  // namespace congvan
