#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/number_format.h"
#include "data/xlsx_package.h"

namespace congvan {

/// The words that cells share, one after another.
struct SharedStrings {
  std::string all;
  std::vector<std::uint32_t> ends;

  std::string_view at(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends[index - 1];
    return std::string_view(all).substr(begin, ends[index] - begin);
  }
};

/// What the cells of a sheet need to know of their workbook, and where that sheet is.
struct Workbook {
  bool from_1904 = false;  ///< day 0 is 1 January 1904
  std::vector<NumberFormat> formats;
  std::vector<std::size_t> styles;  ///< the place in `formats` of each style of cells
  SharedStrings strings;
  std::string sheet;       ///< the name of the sheet
  std::string sheet_part;  ///< and of the file it is in
};

/// Reads all of a workbook but its sheets: follows the relationships from the package to the
/// workbook, and from there to the sheet of that name (the first that is not hidden, where none is
/// asked for), the shared strings and the styles. Nothing if one of them is broken or there is no
/// such sheet; the fault has been said.
std::optional<Workbook> read_workbook(const Package& package,
                                      const std::optional<std::string>& sheet, Diagnostics& says);

/// A sheet may become as large as a million rows make it, since it is never held as a whole.
constexpr PartLimits sheet_limits = {std::uint64_t{4} << 30, 250};

}  // namespace congvan
