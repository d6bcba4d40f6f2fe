#pragma once

#include <memory>

#include "data/rows.h"

namespace congvan {

/// The rows of a sheet of a workbook (XLSX, transitional or strict): of `place.sheet`, else of the
/// first that is not hidden. Its first row with words is the headings; rows without words are left
/// out, hidden rows are not. Null if it cannot be read; the faults have been said.
///
/// Only the words that cells share and the styles are held in memory. A day is a date, without its
/// time; a number has the text its cell shows, in Vietnamese ("1.234.567,5"), and is exact to
/// fifteen digits; a formula has the value it had when the workbook was saved; of merged cells the
/// first has the value. What a cell may not hold is a fault of its row.
std::unique_ptr<Rows> open_xlsx(const DataPlace& place, Diagnostics& says,
                                const DataLimits& limits = {});

}  // namespace congvan
