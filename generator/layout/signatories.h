#pragma once

#include "layout/column_setter.h"
#include "layout/foot_part.h"

namespace congvan {

/// One who signs, or who confirms: for whom or as what, room to sign, the name.
FootPart set_signatory(const Job& job, const Signatory& signatory, Band extent);
FootPart set_countersignatory(const Job& job, const Signatory& signatory, Band extent);

/// One or two signatories who sign beside each other, their first lines level and their names
/// level. One alone stands in the middle.
FootPart set_signatory_row(const Job& job, const Signatory& left, const Signatory* right);

}  // namespace congvan
