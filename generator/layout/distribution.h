#pragma once

#include "layout/column_setter.h"
#include "layout/foot_part.h"

namespace congvan {

/// Ô số 9b and 12: "Nơi nhận:" and the list of those who receive copies. A page may end between two
/// of them, but not leave one alone.
FootPart set_distribution(const Job& job, Band extent);

}  // namespace congvan
