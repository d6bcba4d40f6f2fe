#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "data/xlsx_workbook.h"
#include "template/value.h"

namespace congvan {

/// A cell as the XML of its sheet has it.
struct RawCell {
  int column = 0;    ///< from 1
  std::string name;  ///< "C17"
  std::string type;  ///< of its attribute t: "s", "str", "inlineStr", "b", "e", "d"; or empty
  std::size_t style = 0;
  std::string text;
  bool has_value = false;
  bool has_formula = false;
};

constexpr int most_columns = 16'384;

/// "AB" of 28.
std::string column_name(int column);

/// The column of "AB12" or "AB", from 1; 0 if that is no reference to a cell.
int column_of(std::string_view reference);

/// What the cell shows. False if it has a fault (an error such as #N/A, a day that is none, a
/// formula that was never calculated), which has been said. The bytes of words are as they stood
/// in the file, and have not been looked at.
///
/// Of a day with a time, the day; of a time of day alone, and of hours that add up, the words
/// "07:30" or "07:30:15".
bool read_cell(const RawCell& cell, const Workbook& workbook, const Where& where, Value& value,
               Diagnostics& says);

}  // namespace congvan
