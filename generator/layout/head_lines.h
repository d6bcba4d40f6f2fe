#pragma once

#include <vector>

#include "layout/parts.h"

namespace congvan {

/// Ô số 3, "Số: 05/BNV-VP". A number without a value leaves room for it, as wide as `width` lets it
/// be within the layout's range. Several numbers side by side share a line if they fit,
/// "Số: 15/KHPH-STC - 22/KHPH-SNV"; else each has its own, and each but the last ends in a space.
std::vector<SetLine> number_lines(const Job& job, const TypeStyle& type, Length width);

/// Ô số 4, "Hà Nội, ngày 05 tháng 01 năm 2020", its missing parts left open.
SetLine issued_line(const Job& job, const TypeStyle& type);

/// The space after the last word of a line, which parts it from the next line's when both are read
/// on.
Run space_after(const Job& job, const Run& last, const TypeStyle& type);

}  // namespace congvan
