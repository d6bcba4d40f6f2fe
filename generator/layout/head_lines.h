#pragma once

#include "layout/parts.h"

namespace congvan {

/// Ô số 3, "Số: 05/BNV-VP". Without a value the room for it is as wide as `width` lets it be,
/// within the layout's range.
SetLine number_line(const Job& job, const TypeStyle& type, Length width);

/// Ô số 4, "Hà Nội, ngày 05 tháng 01 năm 2020", its missing parts left open. Days 1 to 9 and months
/// 1 and 2 are written with a zero, other months without (Annex I, Part I, Section II, clause 4).
SetLine issued_line(const Job& job, const TypeStyle& type);

}  // namespace congvan
