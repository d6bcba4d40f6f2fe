#pragma once

#include "layout/passage.h"

namespace congvan {

/// Breaks all lines for the job's setup.
Galley set_galley(const Job& job, const Composition& composition);

}  // namespace congvan
